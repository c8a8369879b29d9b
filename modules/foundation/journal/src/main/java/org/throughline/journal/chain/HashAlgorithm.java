package org.throughline.journal.chain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** A way to hash; its identifier stands beside every hash, so that old hashes stay readable when a new way comes. */
public enum HashAlgorithm {
    /** FIPS 180-4; 32 bytes. */
    SHA_256("SHA-256");

    /** What new hashes are made with. */
    static final HashAlgorithm PRESENT = SHA_256;

    private final String id;

    HashAlgorithm(String id) {
        this.id = id;
    }

    /** The identifier as it is kept. */
    public String id() {
        return id;
    }

    /** The algorithm with this identifier; empty if this version knows none. */
    static Optional<HashAlgorithm> of(String id) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.id.equals(id))
                .findFirst();
    }

    byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance(id).digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has " + id, missing);
        }
    }
}
