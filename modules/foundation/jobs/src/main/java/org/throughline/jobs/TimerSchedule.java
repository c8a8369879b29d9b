package org.throughline.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When the rounds of a timer are due, the same for every node.
 *
 * @param pause between two rounds, a second at least; null where there is one a day
 * @param at time of day in Asia/Shanghai; null where there is a pause
 */
public record TimerSchedule(
        @Nullable Duration pause, @Nullable LocalTime at) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    public TimerSchedule {
        if ((pause == null) == (at == null)) {
            throw new IllegalArgumentException("Either a pause or a time of day");
        }
        if (pause != null && pause.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("A pause is a second at least, not " + pause);
        }
    }

    /** Again and again, at whole multiples of the pause since 1970, so that all nodes mean the same moments. */
    public static TimerSchedule every(Duration pause) {
        return new TimerSchedule(pause, null);
    }

    /** Once a day at this time in Asia/Shanghai. */
    public static TimerSchedule daily(LocalTime at) {
        return new TimerSchedule(null, at);
    }

    /** The first due moment after this one. */
    public Instant after(Instant moment) {
        if (pause != null) {
            long step = pause.toMillis();
            return Instant.ofEpochMilli(Math.floorDiv(moment.toEpochMilli(), step) * step + step);
        }
        ZonedDateTime there = moment.atZone(SHANGHAI);
        ZonedDateTime today = there.with(at);
        return (today.isAfter(there) ? today : there.plusDays(1).with(at)).toInstant();
    }
}
