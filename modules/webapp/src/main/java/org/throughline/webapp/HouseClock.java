package org.throughline.webapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock of the house; its days are those of Asia/Shanghai. */
@ApplicationScoped
class HouseClock {

    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

    @Produces
    Clock clock() {
        return Clock.system(HOME);
    }
}
