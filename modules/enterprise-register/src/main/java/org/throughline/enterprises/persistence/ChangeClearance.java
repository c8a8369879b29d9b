package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Statement;
import java.time.Duration;
import org.throughline.jobs.TimerKind;
import org.throughline.jobs.TimerSchedule;

/** Forgets which firms changed, a day later: who has not looked since then reads all. */
@ApplicationScoped
class ChangeClearance implements TimerKind {

    private static final Duration PAUSE = Duration.ofHours(1);

    private Reading reading;

    ChangeClearance() {
        // For the CDI proxy.
    }

    @Inject
    ChangeClearance(Reading reading) {
        this.reading = reading;
    }

    @Override
    public String code() {
        return "firm-change-clearance";
    }

    @Override
    public TimerSchedule schedule() {
        return TimerSchedule.every(PAUSE);
    }

    @Override
    public void round() {
        reading.read(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(
                        "delete from enterprises.firm_change where at < now() - interval '1 day'");
            }
        });
    }
}
