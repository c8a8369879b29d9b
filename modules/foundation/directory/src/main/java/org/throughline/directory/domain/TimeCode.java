package org.throughline.directory.domain;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits from a secret and the time, with HMAC-SHA-1 and steps of thirty seconds, which is what all apps
 * know.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a> and <a
 *     href="https://www.rfc-editor.org/rfc/rfc4226#section-5.3">RFC 4226, section 5.3</a>
 */
public final class TimeCode {

    /** How long a code is the present one, in seconds. */
    public static final int STEP_SECONDS = 30;

    /** Digits of a code. */
    public static final int DIGITS = 6;

    private static final int DRIFT_STEPS = 1;
    private static final String ALGORITHM = "HmacSHA1";

    private TimeCode() {}

    /** The time step of a moment. */
    public static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The step, at most one before or after the present one and later than the last used, that has this code. */
    public static OptionalLong match(byte[] secret, String code, Instant now, long lastUsed) {
        long present = step(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = present - DRIFT_STEPS; step <= present + DRIFT_STEPS; step++) {
            boolean same = MessageDigest.isEqual(bytes(of(secret, step, DIGITS)), bytes(code));
            if (same && step > lastUsed && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code of a step, with as many digits as asked for, leading zeros among them; 9 at most. */
    public static String of(byte[] secret, long step, int digits) {
        byte[] hash = hash(secret, step);
        int offset = hash[hash.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
        String text = "0".repeat(digits) + number;
        return text.substring(text.length() - digits);
    }

    private static byte[] hash(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
