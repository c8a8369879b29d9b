package org.throughline.launcher;

import java.util.Map;
import java.util.Optional;
import org.throughline.database.Migrated;
import org.throughline.database.Migrations;
import org.throughline.database.OwnPostgres;
import org.throughline.database.PostgresSettings;
import org.throughline.kernel.Phrase;

/** Makes the database ready for this version: our own, or the operator's. */
final class DatabaseStart {

    private final DataFolder data;
    private final Console console;
    private final Running running;
    private Optional<Installation> started = Optional.empty();

    DatabaseStart(DataFolder data, Console console, Running running) {
        this.data = data;
        this.console = console;
        this.running = running;
    }

    /** Starts the PostgreSQL of the data folder unless it runs; it ends with us, and we with it. */
    Installation own() {
        if (started.isPresent()) {
            return started.get();
        }
        OwnPostgres postgres =
                console.timed("step.postgresql", Map.of("folder", data.folder().toString()), this::start);
        running.charge(Running.Turn.DATABASE, postgres::close);
        running.endWith(postgres.ended(), () -> console.complain(ended()));
        Installation installation = new Installation(postgres.application(), Optional.of(postgres.owner()));
        started = Optional.of(installation);
        return installation;
    }

    /** Carries out what the database lacks, if we may; else sees to it that nothing is lacking. */
    String bringToThisVersion(Installation installation) {
        if (installation.owner().isEmpty()) {
            return SchemaVersion.mustBeOurs(installation.application());
        }
        long start = System.nanoTime();
        Migrated migrated = new Migrations(installation.owner().get()).apply();
        console.step(
                "step.migrations",
                Map.of("count", Integer.toString(migrated.applied().size()), "version", migrated.version()),
                java.time.Duration.ofNanos(System.nanoTime() - start));
        return migrated.version();
    }

    private Phrase ended() {
        return new Phrase(
                Refusal.BUNDLE,
                "postgresql.ended",
                Map.of("folder", data.folder().toString()));
    }

    private OwnPostgres start() {
        return OwnPostgres.start(data.folder(), data.programs(), PostgresSettings.ofThisMachine(Machine.CONNECTIONS));
    }
}
