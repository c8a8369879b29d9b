package org.throughline.launcher;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.throughline.database.DatabaseLogin;
import org.throughline.database.Migrated;
import org.throughline.database.Migrations;
import org.throughline.database.OwnPostgres;
import org.throughline.database.PostgresSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings a database to this version as its owner. */
@Command(name = "migrate", resourceBundle = "org.throughline.launcher.usage", mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    private final Console console;

    MigrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<DatabaseLogin> foreign = common.foreignOwner().or(common::foreignDatabase);
        if (foreign.isPresent()) {
            migrate(foreign.get());
        } else {
            migrateOwn();
        }
        return ExitStatus.DONE.code();
    }

    private void migrateOwn() {
        DataFolder data = common.dataFolder();
        data.check();
        data.make();
        try (DataLock lock = DataLock.claim(data, Optional.empty())) {
            FolderState.of(data).refuseNewer(data);
            ServerProcess.endOrphan(data);
            try (OwnPostgres postgres = OwnPostgres.start(
                    data.folder(), data.programs(), PostgresSettings.ofThisMachine(Machine.CONNECTIONS))) {
                migrate(postgres.owner());
            } finally {
                lock.ending();
            }
        }
    }

    private void migrate(DatabaseLogin owner) {
        Migrated migrated = new Migrations(owner).apply();
        migrated.applied().forEach(console::write);
        console.say(
                "migrate.done",
                Map.of(
                        "place",
                        owner.place(),
                        "count",
                        Integer.toString(migrated.applied().size())));
    }
}
