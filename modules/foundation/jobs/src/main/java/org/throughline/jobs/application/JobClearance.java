package org.throughline.jobs.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.jobs.TimerKind;
import org.throughline.jobs.TimerSchedule;
import org.throughline.jobs.domain.JobBook;

/** Removes jobs that have been over for long; what they did stays, and so does what the journal says of them. */
@ApplicationScoped
class JobClearance implements TimerKind {

    private static final Logger LOG = Logger.getLogger(JobClearance.class.getName());
    private static final LocalTime QUIET = LocalTime.of(3, 40);

    @Inject
    private JobBook jobs;

    @Inject
    private ServerThreads server;

    @Inject
    @ConfigProperty(name = "throughline.jobs.keep", defaultValue = "P30D")
    private Duration keep;

    @Override
    public String code() {
        return "job-clearance";
    }

    @Override
    public TimerSchedule schedule() {
        return TimerSchedule.daily(QUIET);
    }

    @Override
    public void round() {
        int removed = server.inNew(() -> jobs.removeOver(keep));
        if (removed > 0) {
            LOG.info(() -> "Removed %d jobs that were over for more than %s".formatted(removed, keep));
        }
    }
}
