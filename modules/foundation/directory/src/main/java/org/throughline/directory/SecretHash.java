package org.throughline.directory;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The form in which a password or client secret is kept: {@code pbkdf2-sha512$ITERATIONS$SALT$HASH}, both Base64.
 *
 * <p>Making or checking one takes a noticeable part of a second of one core, on purpose. The algorithm stands in the
 * text so that a stronger one can follow without a day on which everybody must choose anew.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP Password
 *     Storage Cheat Sheet, PBKDF2</a>
 */
public final class SecretHash {

    private static final String ALGORITHM = "pbkdf2-sha512";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final int PARTS = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretHash() {}

    /** The text to keep for this secret; different every time. */
    public static String of(String secret) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = derive(secret, salt, ITERATIONS);
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join(
                "$", ALGORITHM, Integer.toString(ITERATIONS), base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** Whether the kept text was made of this secret; takes the same time for every wrong one. */
    public static boolean matches(String secret, String kept) {
        String[] parts = kept.split("\\$", -1);
        if (parts.length != PARTS || !ALGORITHM.equals(parts[0])) {
            throw new IllegalStateException("A secret is kept in an unknown form");
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] hash = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(hash, derive(secret, salt, Integer.parseInt(parts[1])));
    }

    private static byte[] derive(String secret, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has PBKDF2WithHmacSHA512", missing);
        } finally {
            spec.clearPassword();
        }
    }
}
