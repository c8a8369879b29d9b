package org.throughline.journal.chain;

import java.util.UUID;
import org.throughline.cryptography.HashAlgorithm;

/**
 * An entry as a verification finds it.
 *
 * @param digest of what it says now; empty if it names an algorithm this version does not know
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
record FoundEntry(UUID id, byte[] digest) {

    /** The entry that says something now, whatever it said once. */
    static FoundEntry saying(UUID id, String algorithm, byte[] content) {
        return new FoundEntry(
                id,
                HashAlgorithm.of(algorithm).map(known -> known.hash(content)).orElseGet(() -> new byte[0]));
    }
}
