package org.throughline.policies.matching;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests that tell two kept runs apart; nobody is to be kept from making one. */
final class Digests {

    private Digests() {}

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
