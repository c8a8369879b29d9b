package org.throughline.journal.chain;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link and the entry beside it as they were read; nothing of them is hashed yet.
 *
 * @param entry that stands beside the link; null where none does
 * @param algorithm identifier of the algorithm of the entry's digest; empty where none stands there
 * @param content the canonical bytes of what the entry says now; empty where none stands there
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
record FoundLink(Link link, @Nullable UUID entry, String algorithm, byte[] content) {

    static FoundLink alone(Link link) {
        return new FoundLink(link, null, "", new byte[0]);
    }

    /** The entry by the digest of what it says now: this is where the work is. */
    Optional<FoundEntry> hashed() {
        return Optional.ofNullable(entry).map(id -> FoundEntry.saying(id, algorithm, content));
    }
}
