/**
 * Personal data: kept encrypted with a key of each subject, shown for a purpose that is put on record, and erased for
 * good with that key.
 *
 * <p>Exposes the mark {@link org.throughline.personal.Personal} for fields, the
 * {@link org.throughline.personal.PersonalVault}, and {@link org.throughline.personal.PersonalKeeper} for modules that
 * keep something: what they declare with it is masked on pages and shown for a purpose; and on what
 * {@link org.throughline.personal.LegalBasis} anything is used. Stands above the journal, which knows digests and
 * nothing else.
 */
@NullMarked
@DomainModule(
        uses = {"kernel", "cryptography", "journal", "exchange"},
        exposes = "org.throughline.personal")
package org.throughline.personal;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
