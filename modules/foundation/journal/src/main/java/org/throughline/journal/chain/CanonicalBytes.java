package org.throughline.journal.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that are hashed or signed: fields one after another, each with its length in front, so that nothing can
 * move from one field into the next unseen.
 *
 * <p>A field is four bytes of length, the highest first, and as many bytes: text in UTF-8; a number or an instant
 * (microseconds since 1970-01-01T00:00Z) as its decimal digits in ASCII; a hash as it is. An absent field is the length
 * -1 and nothing after it. The first field names the layout.
 */
final class CanonicalBytes {

    private static final int ABSENT = -1;
    private static final long FARTHEST = 9_000_000_000_000L;
    private static final long MICROS = 1_000_000;
    private static final int NANOS_OF_MICRO = 1_000;

    private byte[] bytes = new byte[768];
    private int used;

    private CanonicalBytes() {}

    static CanonicalBytes of(String layout) {
        return new CanonicalBytes().text(layout);
    }

    CanonicalBytes text(@Nullable String value) {
        return optional(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    CanonicalBytes number(long value) {
        return text(Long.toString(value));
    }

    CanonicalBytes instant(Instant value) {
        return number(micros(value));
    }

    CanonicalBytes raw(byte[] value) {
        length(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, used, value.length);
        used += value.length;
        return this;
    }

    /** A field that is bytes already, such as text in UTF-8 as it came; null for an absent one. */
    CanonicalBytes optional(byte @Nullable [] value) {
        if (value == null) {
            length(ABSENT);
            return this;
        }
        return raw(value);
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, used);
    }

    /** The fields that bytes hold that are no hashes, as text; the first one names the layout. */
    static List<@Nullable String> fields(byte[] bytes) {
        List<@Nullable String> fields = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            int length = rest.getInt();
            fields.add(length == ABSENT ? null : new String(bytes, rest.position(), length, StandardCharsets.UTF_8));
            rest.position(rest.position() + Math.max(length, 0));
        }
        return fields;
    }

    /** The instant that a field holds as decimal digits. */
    static Instant instantOf(String digits) {
        return Instant.EPOCH.plus(Long.parseLong(digits), ChronoUnit.MICROS);
    }

    /** Instants beyond some 280,000 years, which only a touched row can hold, count as the last one. */
    private static long micros(Instant value) {
        long seconds = Math.max(-FARTHEST, Math.min(FARTHEST, value.getEpochSecond()));
        return seconds * MICROS + value.getNano() / NANOS_OF_MICRO;
    }

    private void length(int length) {
        room(Integer.BYTES);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[used] = (byte) (length >>> shift);
            used++;
        }
    }

    private void room(int more) {
        if (bytes.length - used < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + more));
        }
    }
}
