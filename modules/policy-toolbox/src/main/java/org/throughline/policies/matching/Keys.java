package org.throughline.policies.matching;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Exact numbers as long keys that compare as they do. On a scale of {@code s} digits the key of a number is twice the
 * whole part of it times 10<sup>s</sup>, plus 1 if anything is left over: every number with up to {@code s} digits has
 * an even key of its own, and whatever lies between two of them, a third say, the odd one between. What is too large
 * for a key is {@link #BEYOND} or its opposite and has to be compared in another way.
 */
final class Keys {

    /** Keys lie between this and its opposite, both left out. */
    static final long BEYOND = 1L << 62;

    private static final BigInteger LARGEST = BigInteger.valueOf(BEYOND >> 1);

    private Keys() {}

    /** The key of a number on a scale. */
    static long of(BigDecimal number, int scale) {
        BigDecimal moved = number.movePointRight(scale);
        BigDecimal whole = moved.setScale(0, RoundingMode.FLOOR);
        return key(whole.toBigInteger(), moved.compareTo(whole) != 0);
    }

    /**
     * The key of {@code number * over / under}.
     *
     * @param over above 0
     * @param under above 0
     */
    static long of(long number, long over, long under) {
        long whole = Math.floorDiv(number, under);
        long left = Math.floorMod(number, under);
        for (long rest = over; rest > 1; ) {
            long step = rest % 1000 == 0 ? 1000 : rest;
            rest /= step;
            boolean fits = Math.multiplyHigh(left, step) == 0
                    && left * step >= 0
                    && Math.abs(whole) < Long.MAX_VALUE / 2 / step;
            if (!fits) {
                return of(BigInteger.valueOf(number).multiply(BigInteger.valueOf(over)), BigInteger.valueOf(under));
            }
            whole = whole * step + left * step / under;
            left = left * step % under;
        }
        return key(whole, left != 0);
    }

    /**
     * The key of {@code over / under}.
     *
     * @param under above 0
     */
    static long of(BigInteger over, BigInteger under) {
        BigInteger[] parts = over.divideAndRemainder(under);
        boolean below = parts[1].signum() < 0;
        return key(below ? parts[0].subtract(BigInteger.ONE) : parts[0], parts[1].signum() != 0);
    }

    private static long key(BigInteger whole, boolean more) {
        if (whole.abs().compareTo(LARGEST) >= 0) {
            return whole.signum() < 0 ? -BEYOND : BEYOND;
        }
        return key(whole.longValue(), more);
    }

    private static long key(long whole, boolean more) {
        if (whole >= BEYOND >> 1 || whole <= -(BEYOND >> 1)) {
            return whole < 0 ? -BEYOND : BEYOND;
        }
        return whole * 2 + (more ? 1 : 0);
    }
}
