/** People, their accounts and rights, and the clients of the API. */
@NullMarked
@DomainModule(
        uses = {"kernel", "journal"},
        exposes = "org.throughline.directory")
package org.throughline.directory;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
