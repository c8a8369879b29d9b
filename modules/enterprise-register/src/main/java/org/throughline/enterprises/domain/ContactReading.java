package org.throughline.enterprises.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.personal.LegalBasis;

/**
 * Somebody saw the data of a contact person.
 *
 * @param id UUID version 7, sorts by time
 * @param contact whose; need no longer be there
 * @param by account of a person or name of a client
 * @param post in which a person acted, in Chinese; empty for a client
 * @param words what for, in their own words, 1 to {@value #MOST} characters
 */
public record ContactReading(
        UUID id,
        UUID contact,
        Instant at,
        String by,
        String post,
        ContactPurpose purpose,
        LegalBasis basis,
        String words) {

    /**
     * The most characters the words have: with purpose and ground before them they fit into an entry of the journal.
     */
    public static final int MOST = 120;
}
