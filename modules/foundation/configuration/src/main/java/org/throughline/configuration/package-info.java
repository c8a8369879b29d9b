/** Bureau folders and reference files: YAML read with positions, checked against its schema. */
@NullMarked
@DomainModule(
        uses = {"kernel"},
        exposes = "org.throughline.configuration")
package org.throughline.configuration;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
