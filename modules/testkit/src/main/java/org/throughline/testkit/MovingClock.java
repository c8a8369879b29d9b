package org.throughline.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock in UTC that stands still until a test moves it; only the thread of the test may. */
public final class MovingClock extends Clock {

    private Instant now;

    /** Stands at this moment. */
    public MovingClock(Instant start) {
        now = start;
    }

    /** Puts it forward. */
    public void forward(Duration time) {
        now = now.plus(time);
    }

    /** Puts it to this moment, forward or back. */
    public void moveTo(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
