package org.throughline.journal.chain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.throughline.cryptography.HashAlgorithm;
import org.throughline.journal.JournalEntry;

/**
 * Everything that one entry says; as it is found, which after a touch need not be what {@link JournalEntry} allows.
 *
 * @param at when it was written, to the microsecond
 * @param who account or client, the post in which they acted, the request that asked and the address it came from
 * @param what the change itself
 */
public record EntryContent(Instant at, Who who, What what) {

    static final String LAYOUT = "throughline-journal-entry-1";

    public EntryContent {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The content of a new entry. */
    public static EntryContent of(Instant at, Who who, JournalEntry entry) {
        return new EntryContent(
                at,
                who,
                new What(
                        entry.kind(),
                        entry.subjectType(),
                        entry.subjectId(),
                        entry.before(),
                        entry.after(),
                        entry.reason()));
    }

    /**
     * Who did it and from where.
     *
     * @param actor account or client
     * @param post empty for who has none
     * @param requestId null outside any request
     * @param address network address; empty for none
     */
    public record Who(String actor, String post, @Nullable String requestId, String address) {}

    /** What was done, as in {@link JournalEntry}. */
    public record What(
            String kind,
            String subjectType,
            String subjectId,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}

    /** The digest by which a link of the chain vouches for the content; the id is vouched for by the link itself. */
    byte[] digest(HashAlgorithm algorithm) {
        return algorithm.hash(bytes());
    }

    /** What is hashed. */
    byte[] bytes() {
        return CanonicalBytes.of(LAYOUT)
                .instant(at)
                .text(who.actor)
                .text(who.post)
                .text(what.kind)
                .text(what.subjectType)
                .text(what.subjectId)
                .text(what.before)
                .text(what.after)
                .text(what.reason)
                .text(who.requestId)
                .text(who.address)
                .toArray();
    }
}
