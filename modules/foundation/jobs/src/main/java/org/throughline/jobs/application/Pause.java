package org.throughline.jobs.application;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Lets through what comes often only now and then. */
final class Pause {

    private final long nanos;
    private final LongSupplier clock;
    private boolean begun;
    private long last;

    Pause(Duration pause, LongSupplier clock) {
        this.nanos = pause.toNanos();
        this.clock = clock;
    }

    /** Whether it is the first time, or the pause has gone by since the last time that this was so. */
    boolean isOver() {
        long now = clock.getAsLong();
        if (begun && now - last < nanos) {
            return false;
        }
        begun = true;
        last = now;
        return true;
    }
}
