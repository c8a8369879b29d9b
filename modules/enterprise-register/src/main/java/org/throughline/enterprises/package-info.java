/** The register of firms and their facts, each with its source and date. */
@NullMarked
@DomainModule(
        uses = {"kernel", "exchange"},
        exposes = "org.throughline.enterprises")
package org.throughline.enterprises;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
