package org.throughline.enterprises.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** The contact persons of firms, without their data. */
public interface ContactRepository {

    /** How many values the place in a list of contact persons or of readings has. */
    int CURSOR_PARTS = 1;

    /** Lets nobody else add or change a contact person of this firm until the transaction ends. */
    void hold(UUID enterprise);

    /** One stretch of the contact persons of a firm, in the order in which they were entered. */
    Page<ContactPerson> of(UUID enterprise, int limit, @Nullable Cursor after);

    /** How many a firm has, also those of whom no more is left than that there was somebody. */
    long count(UUID enterprise);

    /**
     * Those that are not erased, by identity.
     *
     * @param after identity of the last one seen; empty for the beginning
     */
    List<ContactPerson> all(UUID enterprise, String after, int most);

    /** Those with a telephone number. */
    List<UUID> withPhone(UUID enterprise);

    /**
     * Brings all of them, also erased ones, to another firm.
     *
     * @param digests of the numbers of those that have one; empty for a number that the other firm has already
     * @return how many
     */
    long bringOver(UUID former, UUID surviving, Map<UUID, Optional<String>> digests);

    /** The contact person of this firm, unless erased. */
    Optional<ContactPerson> find(UUID enterprise, UUID contact);

    /** The contact person of this firm whose telephone number has this digest. */
    Optional<UUID> withPhone(UUID enterprise, String digest);

    void add(ContactPerson person, @Nullable String phoneDigest);

    /** Writes the title and the version, and the digest of the number in the place of what was there. */
    void change(ContactPerson person, @Nullable String phoneDigest, String by);

    /** Adds what somebody agreed to. */
    void agree(UUID contact, Consent consent);

    /** Writes down that the latest consent was taken back. */
    void withdraw(UUID contact, Consent withdrawn);

    /** Keeps nothing of the person but that there was one, and when they were entered and erased. */
    void erase(UUID contact, ContactPerson.Written erased);

    /** Writes down who saw what. */
    void read(UUID enterprise, ContactReading reading);

    /**
     * Who saw data of the contact persons of a firm, the latest first; also of those who were erased since.
     *
     * @param contact of one of them; null for all
     */
    Page<ContactReading> readings(UUID enterprise, @Nullable UUID contact, int limit, @Nullable Cursor after);
}
