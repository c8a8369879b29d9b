package org.throughline.policies.runs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import org.throughline.jobs.TimerKind;
import org.throughline.jobs.TimerSchedule;
import org.throughline.kernel.TimeOrderedUuid;

/** A run every night, so that there is always one of yesterday to hold today against. */
@ApplicationScoped
class RunNight implements TimerKind {

    private static final LocalTime AT = LocalTime.of(1, 30);

    private RunWork work;
    private RunShelf shelf;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    RunNight() {
        // For the CDI proxy.
    }

    @Inject
    RunNight(RunWork work, RunShelf shelf, Clock clock) {
        this.work = work;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "matching-run";
    }

    @Override
    public TimerSchedule schedule() {
        return TimerSchedule.daily(AT);
    }

    @Override
    public void round() {
        shelf.keep(work.making().make(TimeOrderedUuid.next(clock), null));
    }
}
