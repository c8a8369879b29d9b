package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.enterprises.bulk.DraftDesk;
import org.throughline.enterprises.bulk.ImportDesk;
import org.throughline.jobs.TimerKind;
import org.throughline.jobs.TimerSchedule;

/** Forgets the files of imports and what they sent back, a while after they began. */
@ApplicationScoped
public class ImportClearance implements TimerKind {

    private static final LocalTime AT = LocalTime.of(3, 50);

    private RegisterConnections connections;
    private Clock clock;
    private Period keep;

    @SuppressWarnings("NullAway.Init")
    protected ImportClearance() {
        // For the CDI proxy.
    }

    @Inject
    ImportClearance(
            RegisterConnections connections,
            Clock clock,
            @ConfigProperty(name = "throughline.imports.keep", defaultValue = "P30D") String keep) {
        this.connections = connections;
        this.clock = clock;
        this.keep = Period.parse(keep);
    }

    @Override
    public String code() {
        return "import-clearance";
    }

    @Override
    public TimerSchedule schedule() {
        return TimerSchedule.daily(AT);
    }

    @Override
    @Transactional
    public void round() {
        connections.with(connection -> {
            new ImportDesk(connection)
                    .clear(clock.instant().atOffset(ZoneOffset.UTC).minus(keep).toInstant());
            DraftDesk.clear(connection, clock.instant().minus(ImportDrafts.KEEP));
            return keep;
        });
    }
}
