/**
 * What was done to business state, by whom and why, written once and chained so that a later touch shows.
 *
 * <p>Exposes {@link org.throughline.journal.Journal} to write and {@link org.throughline.journal.JournalVerification}
 * to check. Lowest of the foundation: it knows nobody's tables and takes names through
 * {@link org.throughline.kernel.CurrentUser}.
 */
@NullMarked
@DomainModule(
        uses = {"kernel", "cryptography"},
        exposes = "org.throughline.journal")
package org.throughline.journal;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
