package org.throughline.cryptography;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

/** A way to sign; its identifier stands beside every signature. */
public enum SignatureAlgorithm {
    /** FIPS 186-5 on the curve P-256 over SHA-256; DER. */
    ECDSA_P256_SHA256("ECDSA-P256-SHA256") {
        @Override
        public SigningKey generate() {
            return EcdsaKey.generate();
        }

        @Override
        public SigningKey read(byte[] publicPart, byte[] privatePart) throws GeneralSecurityException {
            return EcdsaKey.read(publicPart, privatePart);
        }
    },
    /**
     * GB/T 32918.2 and .5 on the curve sm2p256v1 over SM3, with the signer's usual name {@code 1234567812345678}; DER.
     */
    SM2_SM3("SM2-SM3") {
        @Override
        public SigningKey generate() {
            return NationalAlgorithms.sm2();
        }

        @Override
        public SigningKey read(byte[] publicPart, byte[] privatePart) throws GeneralSecurityException {
            return NationalAlgorithms.sm2(publicPart, privatePart);
        }
    };

    private final String id;

    SignatureAlgorithm(String id) {
        this.id = id;
    }

    /** The identifier as it is kept. */
    public String id() {
        return id;
    }

    /** The algorithm with this identifier; empty if this version knows none. */
    public static Optional<SignatureAlgorithm> of(String id) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.id.equals(id))
                .findFirst();
    }

    /** A fresh pair of keys. */
    public abstract SigningKey generate();

    /**
     * The pair of keys that was kept.
     *
     * @param publicPart SubjectPublicKeyInfo
     * @param privatePart PKCS 8
     * @throws GeneralSecurityException if they are not keys of this algorithm
     */
    public abstract SigningKey read(byte[] publicPart, byte[] privatePart) throws GeneralSecurityException;
}
