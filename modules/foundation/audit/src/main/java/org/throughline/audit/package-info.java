/** The journal as an auditor meets it: at the API and on a page. Stands above the journal and above the exchange. */
@NullMarked
@DomainModule(
        uses = {"kernel", "cryptography", "journal", "exchange", "jobs"},
        exposes = "org.throughline.audit")
package org.throughline.audit;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
