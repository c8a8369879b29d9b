/**
 * The one command that brings everything up: PostgreSQL, the migrations, the demo and the server, and that ends them in
 * order. What operators type stands here and nothing else does.
 */
@NullMarked
@DomainModule(
        uses = {"kernel", "configuration", "database", "directory", "enterprises", "personal", "samples", "trace"},
        exposes = "org.throughline.launcher")
package org.throughline.launcher;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
