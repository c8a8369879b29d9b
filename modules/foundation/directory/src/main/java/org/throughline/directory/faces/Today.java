package org.throughline.directory.faces;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is in Shanghai. */
final class Today {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Today() {}

    static LocalDate of(Clock clock) {
        return LocalDate.now(clock.withZone(SHANGHAI));
    }
}
