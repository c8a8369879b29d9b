package org.throughline.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When the figures of a year reached the register: with one of the twelve collections from January to June of the next
 * year, at eight in the evening in Shanghai, and never after the start of the reference day. They are few, since a
 * register keeps each act of recording once and lets the facts point to it.
 */
final class Recording {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int COLLECTIONS = 12;
    private static final int DAYS_BETWEEN = 14;

    private final Instant latest;

    private Recording(Instant latest) {
        this.latest = latest;
    }

    static Recording until(LocalDate asOf) {
        return new Recording(asOf.atStartOfDay(SHANGHAI).toInstant());
    }

    /** The moment at which a firm's figures of a year came in. */
    Instant ofYear(int year, Draws draws) {
        LocalDate day = LocalDate.of(year + 1, 1, 15).plusDays((long) DAYS_BETWEEN * draws.below(COLLECTIONS));
        Instant evening = day.atTime(20, 0).atZone(SHANGHAI).toInstant();
        return evening.isAfter(latest) ? latest : evening;
    }
}
