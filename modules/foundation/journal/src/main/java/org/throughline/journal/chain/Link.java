package org.throughline.journal.chain;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.throughline.cryptography.HashAlgorithm;

/**
 * One link of the chain: vouches for one entry and for the link before it.
 *
 * @param position counts from 1 without a gap
 * @param digest of the entry's content
 * @param previousHash hash of the link before; 32 zero bytes at position 1
 * @param horizon every transaction with a lower number was over when the link was made
 * @param sealedAt to the microsecond
 * @param algorithm identifier of the algorithm of {@code hash}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
record Link(
        long position,
        UUID entry,
        byte[] digest,
        byte[] previousHash,
        long horizon,
        Instant sealedAt,
        String algorithm,
        byte[] hash) {

    private static final String LAYOUT = "throughline-journal-link-1";
    private static final byte[] BEFORE_THE_FIRST = new byte[32];

    static byte[] beforeTheFirst() {
        return BEFORE_THE_FIRST.clone();
    }

    /** The link with its hash computed anew. */
    Link hashedWith(HashAlgorithm present) {
        Link bare = new Link(position, entry, digest, previousHash, horizon, sealedAt, present.id(), new byte[0]);
        byte[] made = present.hash(bare.bytes(position));
        return new Link(position, entry, digest, previousHash, horizon, sealedAt, present.id(), made);
    }

    /** A link that still lacks its hash, and with it the algorithm. */
    static Link bare(long position, UUID entry, byte[] digest, byte[] previousHash, long horizon, Instant sealedAt) {
        return new Link(position, entry, digest, previousHash, horizon, sealedAt, "", new byte[0]);
    }

    /** Whether the hash is right for this link, supposing it had been made at some position. */
    boolean holdsAt(long supposed) {
        return HashAlgorithm.of(algorithm)
                .map(known -> Arrays.equals(known.hash(bytes(supposed)), hash))
                .orElse(false);
    }

    boolean follows(byte[] hashBefore) {
        return Arrays.equals(previousHash, hashBefore);
    }

    private byte[] bytes(long supposed) {
        return CanonicalBytes.of(LAYOUT)
                .number(supposed)
                .text(entry.toString())
                .raw(digest)
                .raw(previousHash)
                .number(horizon)
                .instant(sealedAt)
                .text(algorithm)
                .toArray();
    }
}
