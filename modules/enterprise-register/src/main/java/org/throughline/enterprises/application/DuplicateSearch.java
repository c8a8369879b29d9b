package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.throughline.jobs.TimerKind;
import org.throughline.jobs.TimerSchedule;

/**
 * Searches the register for duplicates: soon after an import, and once a day for what was entered by hand. It looks for
 * itself whether something came, so that an import knows nothing of it and cannot fail by it.
 */
@ApplicationScoped
public class DuplicateSearch implements TimerKind {

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration LONG_AGO = Duration.ofDays(1);

    private DuplicateSearchSteps steps;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected DuplicateSearch() {
        // For the CDI proxy.
    }

    @Inject
    DuplicateSearch(DuplicateSearchSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "duplicate-search";
    }

    @Override
    public TimerSchedule schedule() {
        return TimerSchedule.every(PAUSE);
    }

    @Override
    public void round() {
        if (steps.isDue(clock.instant().minus(LONG_AGO))) {
            while (steps.prepareNames() > 0) {
                // Each portion is a transaction of its own; the next one goes on.
            }
            steps.pair();
        }
    }
}
