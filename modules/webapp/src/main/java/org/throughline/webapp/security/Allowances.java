package org.throughline.webapp.security;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How much each of many callers may still ask for: so many within a time, at once or spread over it, and what was used
 * comes back evenly. Kept as one number a caller, the moment at which all of it is back (the generic cell rate
 * algorithm); in memory, each node for itself.
 *
 * <p>A caller whose allowance is whole again is as good as unknown and forgotten when room is needed. If there is none
 * even then, newcomers share one allowance, so that invented names fill no memory.
 */
final class Allowances {

    private static final String NEWCOMERS = "";

    private final long interval;
    private final long window;
    private final int limit;
    private final int mostCallers;
    private final LongSupplier nanoseconds;
    private final long origin;
    private final AtomicLong tidied = new AtomicLong();
    private final Map<String, AtomicLong> wholeAgain = new ConcurrentHashMap<>();

    Allowances(int limit, Duration within, int mostCallers, LongSupplier nanoseconds) {
        if (limit < 1) {
            throw new IllegalArgumentException("A limit is at least 1, not " + limit);
        }
        this.limit = limit;
        this.window = within.toNanos();
        this.interval = window / limit;
        this.mostCallers = mostCallers;
        this.nanoseconds = nanoseconds;
        this.origin = nanoseconds.getAsLong();
    }

    /**
     * What came of asking.
     *
     * @param given whether the caller may go on
     * @param limit what may be asked at once when nothing was used
     * @param remaining what may still be asked at once
     * @param resetSeconds until all of it is back, rounded up
     * @param waitSeconds until asking again has a point, rounded up and at least 1; 0 if given
     */
    record Grant(boolean given, int limit, long remaining, long resetSeconds, long waitSeconds) {}

    /** Uses one of what the caller has. */
    Grant take(String caller) {
        long now = now();
        AtomicLong moment = momentOf(caller, now);
        while (true) {
            long before = moment.get();
            long after = Math.max(before, now) + interval;
            long beyond = after - now - window;
            if (beyond > 0) {
                return new Grant(false, limit, 0, seconds(before - now), Math.max(1, seconds(beyond)));
            }
            if (moment.compareAndSet(before, after)) {
                return new Grant(true, limit, -beyond / interval, seconds(after - now), 0);
            }
        }
    }

    /** Gives back one that was taken and is not to count. */
    void giveBack(String caller) {
        AtomicLong moment = wholeAgain.getOrDefault(caller, wholeAgain.get(NEWCOMERS));
        if (moment != null) {
            moment.addAndGet(-interval);
        }
    }

    /** How many callers are remembered. */
    int remembered() {
        return wholeAgain.size();
    }

    private AtomicLong momentOf(String caller, long now) {
        AtomicLong known = wholeAgain.get(caller);
        if (known != null) {
            return known;
        }
        if (wholeAgain.size() >= mostCallers) {
            tidy(now);
        }
        String name = wholeAgain.size() >= mostCallers ? NEWCOMERS : caller;
        return wholeAgain.computeIfAbsent(name, newcomer -> new AtomicLong());
    }

    /** Looks through all callers once in a window at most. */
    private void tidy(long now) {
        long last = tidied.get();
        if (now - last >= window && tidied.compareAndSet(last, now)) {
            wholeAgain.values().removeIf(moment -> moment.get() <= now);
        }
    }

    private long now() {
        return nanoseconds.getAsLong() - origin;
    }

    private static long seconds(long nanoseconds) {
        return Math.max(0, -Math.floorDiv(-nanoseconds, Duration.ofSeconds(1).toNanos()));
    }
}
