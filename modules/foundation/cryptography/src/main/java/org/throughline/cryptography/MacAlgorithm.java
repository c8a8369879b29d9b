package org.throughline.cryptography;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A hash that only the holder of a key can make; its identifier stands beside each. */
public enum MacAlgorithm {
    /** FIPS 198-1 over SHA-256; 32 bytes. */
    HMAC_SHA_256("HMAC-SHA-256") {
        @Override
        public byte[] mac(byte[] key, byte[] bytes) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(bytes);
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("Every Java has HmacSHA256", missing);
            }
        }
    },
    /** The same construction over SM3; 32 bytes. */
    HMAC_SM3("HMAC-SM3") {
        @Override
        public byte[] mac(byte[] key, byte[] bytes) {
            return NationalAlgorithms.hmacSm3(key, bytes);
        }
    };

    private final String id;

    MacAlgorithm(String id) {
        this.id = id;
    }

    /** The identifier as it is kept. */
    public String id() {
        return id;
    }

    /** The algorithm with this identifier; empty if this version knows none. */
    public static Optional<MacAlgorithm> of(String id) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.id.equals(id))
                .findFirst();
    }

    /** The keyed hash; the key has at least one byte. */
    public abstract byte[] mac(byte[] key, byte[] bytes);
}
