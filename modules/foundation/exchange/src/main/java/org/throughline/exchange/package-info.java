/**
 * What every resource of the API keeps to: bodies checked against their schema, forms with files, versions, pages,
 * problems; and files that leave by a page.
 */
@NullMarked
@DomainModule(
        uses = {"kernel"},
        exposes = "org.throughline.exchange")
package org.throughline.exchange;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
