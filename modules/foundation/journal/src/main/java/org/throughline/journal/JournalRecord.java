package org.throughline.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it stands in the journal.
 *
 * @param id sorts by the time of writing
 * @param position in the chain, from 1; null while it has no link yet, which takes about a second
 * @param sealedAt when it got its link, to the microsecond; null while it has none
 * @param at when it was written, to the microsecond
 * @param who account or client and where from
 * @param change what was done
 * @param digest of what the entry says, lower-case hexadecimal
 * @param digestAlgorithm identifier of the algorithm of {@code digest}
 */
public record JournalRecord(
        UUID id,
        @Nullable Long position,
        @Nullable Instant sealedAt,
        Instant at,
        Who who,
        Change change,
        String digest,
        String digestAlgorithm) {

    /**
     * Whose act it was.
     *
     * @param actor account of a person or name of an API client
     * @param post in which a person acted, in Chinese; empty for a client
     * @param requestId of the request that asked for it; null outside any request
     * @param address network address the request came from; empty outside any request
     */
    public record Who(String actor, String post, @Nullable String requestId, String address) {}

    /**
     * What was done; as it is found, which after a touch need not be what {@link JournalEntry} allows.
     *
     * @param before state before as a JSON text; null for what is new
     * @param after state after as a JSON text; null for what is gone
     */
    public record Change(
            String kind,
            String subjectType,
            String subject,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}
}
