package org.throughline.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Identities that sort by the time at which they were made: UUID version 7.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7">RFC 9562, section 5.7</a>
 */
public final class TimeOrderedUuid {

    private static final int COUNTER_BITS = 12;
    private static final int COUNTER_SEED = 1 << (COUNTER_BITS - 1);
    private static final long MAX_MILLIS = (1L << 48) - 1;
    private static final long TOLERATED_STEP_BACK_MILLIS = 10_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Milliseconds and counter of the youngest identity, in one number. */
    private static final AtomicLong LAST = new AtomicLong();

    private TimeOrderedUuid() {}

    /**
     * A new identity: 48 bits of milliseconds since 1970, a counter of 12 bits, 62 random bits.
     *
     * <p>Identities of one process sort in the order in which they were made, within a millisecond too, even if the
     * clock is put back by up to ten seconds. A clock further behind, such as the fixed one of a test, is taken at its
     * word.
     */
    public static UUID next(Clock clock) {
        long now = (clock.millis() << COUNTER_BITS) | RANDOM.nextInt(COUNTER_SEED);
        long mark = LAST.accumulateAndGet(now, TimeOrderedUuid::following);
        return of(mark >>> COUNTER_BITS, mark, RANDOM.nextLong());
    }

    /**
     * The identity with exactly these parts, for data that must come out the same every time.
     *
     * @param epochMillis since 1970, 0 to 2^48 - 1
     * @param randomHigh only the lowest 12 bits count
     * @param randomLow only the lowest 62 bits count
     */
    public static UUID of(long epochMillis, long randomHigh, long randomLow) {
        if (epochMillis < 0 || epochMillis > MAX_MILLIS) {
            throw new IllegalArgumentException("Milliseconds out of range: " + epochMillis);
        }
        long high = (epochMillis << 16) | 0x7000L | (randomHigh & 0x0fffL);
        long low = (randomLow & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A full counter runs over into the next millisecond, which RFC 9562, section 6.2, allows. */
    private static long following(long last, long now) {
        long lastMillis = last >>> COUNTER_BITS;
        long nowMillis = now >>> COUNTER_BITS;
        boolean clockWasPutBack = nowMillis < lastMillis - TOLERATED_STEP_BACK_MILLIS;
        return nowMillis > lastMillis || clockWasPutBack ? now : last + 1;
    }
}
