package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.throughline.jobs.TimerKind;
import org.throughline.jobs.TimerSchedule;

/** Looks for plans that were carried out, in the pages, by the API or by an operator's command. */
@ApplicationScoped
class ReorganisationRounds implements TimerKind {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private ReorganisationTelling telling;

    @SuppressWarnings("NullAway.Init")
    ReorganisationRounds() {
        // For the CDI proxy.
    }

    @Inject
    ReorganisationRounds(ReorganisationTelling telling) {
        this.telling = telling;
    }

    @Override
    public String code() {
        return "reorganisation-news";
    }

    @Override
    public TimerSchedule schedule() {
        return TimerSchedule.every(PAUSE);
    }

    @Override
    public void round() {
        boolean more = true;
        while (more) {
            more = telling.tellNext();
        }
    }
}
