package org.throughline.personal;

import java.util.Optional;
import org.throughline.kernel.PersonalDatum;

/**
 * Keeps personal data so that it can be erased without touching the journal.
 *
 * <p>Each subject has a key. Values are encrypted with it; what the journal is told of a value is a digest made with
 * it. Once the key is erased nobody can read the one or guess the other, and the chain of the journal holds as before.
 * Everything happens in the caller's transaction, without which a {@link jakarta.transaction.TransactionalException}
 * flies.
 */
public interface PersonalVault {

    /**
     * Keeps a value in place of the one before.
     *
     * @param field name within the subject, such as {@code phone}
     * @return what may stand in the journal, see {@link #digest}
     */
    String keep(PersonalSubject subject, String field, String value);

    /**
     * What may stand in the journal for a value: identifier of the algorithm, a colon, and the keyed hash in lower-case
     * hexadecimal. The same value of the same field of the same subject has the same digest until it is erased.
     */
    String digest(PersonalSubject subject, String field, String value);

    /** Keeps a value no longer; what the journal was told of it stays true. */
    void drop(PersonalSubject subject, String field);

    /**
     * What may be seen of the value without a purpose; nothing is put on record.
     *
     * @return empty if none is kept
     */
    Optional<String> masked(PersonalSubject subject, String field, PersonalDatum kind);

    /**
     * The value for the person it is about, or for a use case that shows it to nobody. Nothing is put on record: that
     * somebody saw their own number tells nothing, and would hide the entries that do.
     */
    Optional<String> own(PersonalSubject subject, String field);

    /**
     * The value, for a purpose; entry {@code personal-revealed} of the journal says who saw which field and what for.
     *
     * @return empty if none is kept, or none any more; then nothing is put on record
     */
    Optional<String> reveal(PersonalSubject subject, String field, Purpose purpose);

    /**
     * Erases the key of a subject and every value kept with it; entry {@code personal-erased} of the journal says why.
     *
     * @return false if there was nothing to erase; then nothing is put on record
     */
    boolean erase(PersonalSubject subject, String reason);
}
