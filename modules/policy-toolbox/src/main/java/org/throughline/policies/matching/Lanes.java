package org.throughline.policies.matching;

/**
 * Bitmap algebra a block at a time. A node is two bitmaps: {@code t} where it is certainly true, {@code p} where it is
 * possibly true; {@code t} lies within {@code p}. A condition is {@code a} where it is true and {@code k} where it is
 * known; {@code a} lies within {@code k}, so that {@code p = a | ~k}. All loops are straight, over words {@code from}
 * to {@code to} of arrays of one length, so that the compiler turns them into vector instructions.
 */
final class Lanes {

    private Lanes() {}

    /** A conjunction gets one more condition. */
    static void and(long[] t, long[] p, long[] a, long[] k, int from, int to) {
        for (int i = from; i < to; i++) {
            t[i] &= a[i];
            p[i] &= a[i] | ~k[i];
        }
    }

    /** A conjunction gets the opposite of one: certain is what is known and not true, possible what is not true. */
    static void andNot(long[] t, long[] p, long[] a, long[] k, int from, int to) {
        for (int i = from; i < to; i++) {
            t[i] &= k[i] & ~a[i];
            p[i] &= ~a[i];
        }
    }

    /** A disjunction gets one more condition. */
    static void or(long[] t, long[] p, long[] a, long[] k, int from, int to) {
        for (int i = from; i < to; i++) {
            t[i] |= a[i];
            p[i] |= a[i] | ~k[i];
        }
    }

    /** A disjunction gets the opposite of one. */
    static void orNot(long[] t, long[] p, long[] a, long[] k, int from, int to) {
        for (int i = from; i < to; i++) {
            t[i] |= k[i] & ~a[i];
            p[i] |= ~a[i];
        }
    }

    /** Both. */
    static void and(long[] into, long[] other, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] &= other[i];
        }
    }

    /** The one and not the other. */
    static void andNot(long[] into, long[] other, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] &= ~other[i];
        }
    }

    /** Any of both. */
    static void or(long[] into, long[] other, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] |= other[i];
        }
    }

    /** Any of this and what the other leaves out. */
    static void orNot(long[] into, long[] other, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] |= ~other[i];
        }
    }

    /** Takes the other's rows out of a whole block. */
    static void strike(long[] into, long[] other) {
        andNot(into, other, 0, into.length);
    }

    /** Counts what does not hold up to two: where one did not before, a second does not now. */
    static void miss(long[] one, long[] two, long[] t, int from, int to) {
        for (int i = from; i < to; i++) {
            two[i] |= one[i] & ~t[i];
            one[i] |= ~t[i];
        }
    }

    /** Where something is possibly so and not certainly. */
    static void between(long[] into, long[] p, long[] t, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] = p[i] & ~t[i];
        }
    }

    /** The rows of {@code of} in which a node is possibly true and not certainly. */
    static void between(long[] into, long[] of, long[] p, long[] t, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] = of[i] & p[i] & ~t[i];
        }
    }

    /** The rows of {@code of} in which something is not known. */
    static void lacking(long[] into, long[] of, long[] k, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] = of[i] & ~k[i];
        }
    }

    /** Adds the rows of {@code of} in which something is not known. */
    static void lack(long[] into, long[] of, long[] k, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] |= of[i] & ~k[i];
        }
    }

    /** Adds the rows of {@code of} in which all that is read is there and yet nothing comes of it. */
    static void undefined(long[] into, long[] of, long[] all, long[] k, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] |= of[i] & all[i] & ~k[i];
        }
    }

    /** From where a part holds to where it alone is in the way of what is shut: it does not hold, and no second one. */
    static void alone(long[] part, long[] shut, long[] two, int from, int to) {
        for (int i = from; i < to; i++) {
            part[i] = shut[i] & ~two[i] & ~part[i];
        }
    }

    static int count(long[] words, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Long.bitCount(words[i]);
        }
        return count;
    }

    /** Whether no row is in it. */
    static boolean isEmpty(long[] words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
