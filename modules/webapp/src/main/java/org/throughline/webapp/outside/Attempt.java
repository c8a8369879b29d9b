package org.throughline.webapp.outside;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * One way to the outside issuer and back. Everything that belongs to it is worked out from one secret, which the
 * browser keeps in a cookie, so that the way back may end on another node.
 *
 * @param secret 256 random bits, in 43 characters that can stand in a cookie
 */
public record Attempt(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A new one. */
    public static Attempt begun() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new Attempt(encoded(random));
    }

    /** Goes to the issuer and comes back: ties the answer to the browser that asked. */
    String state() {
        return digest("state " + secret);
    }

    /** Goes to the issuer and comes back inside the signed token: ties the token to this attempt. */
    String nonce() {
        return digest("nonce " + secret);
    }

    /** Goes with the code only: whoever got hold of the code alone can do nothing with it (RFC 7636). */
    String verifier() {
        return digest("verifier " + secret);
    }

    /** What goes to the issuer in place of the verifier. */
    String challenge() {
        return digest(verifier());
    }

    /** Prevents the eye-level mistake of writing the secret into a log. */
    @Override
    public String toString() {
        return "Attempt";
    }

    private static String digest(String text) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
