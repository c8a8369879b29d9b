package org.throughline.cryptography;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** A way to hash; its identifier stands beside every hash, so that old hashes stay readable when a new way comes. */
public enum HashAlgorithm {
    /** FIPS 180-4; 32 bytes. */
    SHA_256("SHA-256") {
        @Override
        public byte[] hash(byte[] bytes) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("Every Java has SHA-256", missing);
            }
        }
    },
    /** GB/T 32905-2016; 32 bytes. */
    SM3("SM3") {
        @Override
        public byte[] hash(byte[] bytes) {
            return NationalAlgorithms.sm3(bytes);
        }
    };

    private final String id;

    HashAlgorithm(String id) {
        this.id = id;
    }

    /** The identifier as it is kept. */
    public String id() {
        return id;
    }

    /** The algorithm with this identifier; empty if this version knows none. */
    public static Optional<HashAlgorithm> of(String id) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.id.equals(id))
                .findFirst();
    }

    /** The hash of some bytes; never the array that was given. */
    public abstract byte[] hash(byte[] bytes);
}
