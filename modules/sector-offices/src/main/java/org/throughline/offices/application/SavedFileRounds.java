package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.jobs.TimerKind;
import org.throughline.jobs.TimerSchedule;
import org.throughline.kernel.ProblemException;

/** Looks into the folder for what bureaus want to take effect by itself. */
@ApplicationScoped
class SavedFileRounds implements TimerKind {

    private static final Logger LOG = Logger.getLogger(SavedFileRounds.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final Map<String, String> refused = new HashMap<>();

    private SavedFiles files;

    @SuppressWarnings("NullAway.Init")
    SavedFileRounds() {
        // For the CDI proxy.
    }

    @Inject
    SavedFileRounds(SavedFiles files) {
        this.files = files;
    }

    @Override
    public String code() {
        return "saved-mandates";
    }

    @Override
    public TimerSchedule schedule() {
        return TimerSchedule.every(PAUSE);
    }

    @Override
    public void round() {
        for (String bureau : files.bureaus()) {
            try {
                files.apply(bureau);
                refused.remove(bureau);
            } catch (ProblemException problem) {
                warn(bureau, problem);
            }
        }
    }

    /** Said once for each reason; the page of offices shows it as long as it lasts. */
    private void warn(String bureau, ProblemException problem) {
        String why = String.valueOf(problem.getMessage());
        if (!Objects.equals(refused.put(bureau, why), why)) {
            LOG.log(Level.WARNING, "What the files of {0} say of its offices is not applied: {1}", new Object[] {
                bureau, why
            });
        }
    }
}
