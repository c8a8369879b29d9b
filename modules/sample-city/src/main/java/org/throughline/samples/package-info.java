/** A generated city: firms that look like a city's and that no office ever registered. */
@NullMarked
@DomainModule(
        uses = {"kernel", "enterprises"},
        exposes = "org.throughline.samples")
package org.throughline.samples;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
