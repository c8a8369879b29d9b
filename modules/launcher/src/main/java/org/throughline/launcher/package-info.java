/** Starts and operates Throughline from the command line. */
@NullMarked
@DomainModule(
        uses = {"kernel", "configuration", "database", "enterprises", "samples"},
        exposes = "org.throughline.launcher")
package org.throughline.launcher;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
