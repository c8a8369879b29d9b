package org.throughline.cryptography;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A way to encrypt so that every touch shows; its identifier stands beside every cipher text.
 *
 * <p>A cipher text is a nonce of 12 bytes, the encrypted bytes, and 16 bytes that vouch for them and for the context. A
 * key encrypts at most a few million times, since nonces are made at random.
 */
public enum CipherAlgorithm {
    /** FIPS 197 with SP 800-38D, keys of 32 bytes. */
    AES_256_GCM("AES-256-GCM", 32) {
        @Override
        byte[] apply(boolean encrypt, byte[] key, byte[] nonce, byte[] bytes, byte[] context)
                throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(bytes);
        }
    },
    /** GB/T 32907-2016 in the mode of RFC 8998, keys of 16 bytes. */
    SM4_GCM("SM4-GCM", 16) {
        @Override
        byte[] apply(boolean encrypt, byte[] key, byte[] nonce, byte[] bytes, byte[] context)
                throws GeneralSecurityException {
            return NationalAlgorithms.sm4Gcm(encrypt, key, nonce, bytes, context);
        }
    };

    static final int TAG_BITS = 128;
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id;
    private final int keyLength;

    CipherAlgorithm(String id, int keyLength) {
        this.id = id;
        this.keyLength = keyLength;
    }

    /** The identifier as it is kept. */
    public String id() {
        return id;
    }

    /** The algorithm with this identifier; empty if this version knows none. */
    public static Optional<CipherAlgorithm> of(String id) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.id.equals(id))
                .findFirst();
    }

    /** How many bytes a key has. */
    public int keyLength() {
        return keyLength;
    }

    /** A fresh key. */
    public byte[] newKey() {
        return random(keyLength);
    }

    /**
     * Encrypts.
     *
     * @param context what the text belongs to; it is not kept and must be given again to read it
     */
    public byte[] encrypt(byte[] key, byte[] text, byte[] context) {
        byte[] nonce = random(NONCE);
        try {
            byte[] made = apply(true, key, nonce, text, context);
            return ByteBuffer.allocate(NONCE + made.length).put(nonce).put(made).array();
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("A key of " + id + " has " + keyLength + " bytes", unfit);
        }
    }

    /**
     * What was encrypted.
     *
     * @throws GeneralSecurityException if the key or the context is another, or the cipher text was touched
     */
    public byte[] decrypt(byte[] key, byte[] cipherText, byte[] context) throws GeneralSecurityException {
        if (cipherText.length < NONCE) {
            throw new GeneralSecurityException("No cipher text");
        }
        byte[] nonce = Arrays.copyOf(cipherText, NONCE);
        return apply(false, key, nonce, Arrays.copyOfRange(cipherText, NONCE, cipherText.length), context);
    }

    abstract byte[] apply(boolean encrypt, byte[] key, byte[] nonce, byte[] bytes, byte[] context)
            throws GeneralSecurityException;

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
