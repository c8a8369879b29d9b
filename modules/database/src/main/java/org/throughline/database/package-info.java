/** A real PostgreSQL as a child process, and the migrations of every module. */
@NullMarked
@DomainModule(
        uses = {"kernel"},
        exposes = "org.throughline.database")
package org.throughline.database;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
