package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.throughline.jobs.TimerKind;
import org.throughline.jobs.TimerSchedule;

/** Looks for transfers whose day has come, so that nobody has to be there at midnight. */
@ApplicationScoped
class TransferRounds implements TimerKind {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    private TransferDays days;

    @SuppressWarnings("NullAway.Init")
    TransferRounds() {
        // For the CDI proxy.
    }

    @Inject
    TransferRounds(TransferDays days) {
        this.days = days;
    }

    @Override
    public String code() {
        return "organisation-transfers";
    }

    @Override
    public TimerSchedule schedule() {
        return TimerSchedule.every(PAUSE);
    }

    @Override
    public void round() {
        boolean more = true;
        while (more) {
            more = days.completeNext();
        }
    }
}
