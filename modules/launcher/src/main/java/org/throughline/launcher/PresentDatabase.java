package org.throughline.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.database.DatabaseLogin;
import org.throughline.database.OwnPostgres;
import org.throughline.database.PostgresSettings;

/**
 * The database of an installation that is there already, for a command that only works with it for a moment: the
 * operator's own, that of an instance that serves, or ours, started for as long as it takes.
 */
final class PresentDatabase {

    private final CommonOptions common;

    PresentDatabase(CommonOptions common) {
        this.common = common;
    }

    /**
     * Does something with the database, as the application.
     *
     * @throws Refusal where there is none, or one of another version
     */
    <T> T ask(Function<DatabaseLogin, T> work) {
        return as(common.foreignDatabase(), OwnPostgres::applicationOfLastTime, OwnPostgres::application, work);
    }

    /**
     * Does something with the database, as its owner.
     *
     * @throws Refusal where there is none, one of another version, or one of the operator's whose owner is not known
     */
    <T> T askAsOwner(Function<DatabaseLogin, T> work) {
        Optional<DatabaseLogin> foreign = common.foreignOwner();
        if (foreign.isEmpty() && common.foreignDatabase().isPresent()) {
            throw Refusal.toStart("journal.archive.owner", Map.of());
        }
        return as(foreign, OwnPostgres::ownerOfLastTime, OwnPostgres::owner, work);
    }

    private <T> T as(
            Optional<DatabaseLogin> foreign,
            Function<Path, Optional<DatabaseLogin>> ofLastTime,
            Function<OwnPostgres, DatabaseLogin> own,
            Function<DatabaseLogin, T> work) {
        if (foreign.isPresent()) {
            return inOurVersion(foreign.get(), work);
        }
        DataFolder data = common.dataFolder();
        Optional<DatabaseLogin> lastTime = ofLastTime.apply(data.folder());
        if (!Files.isDirectory(data.folder().resolve("postgresql")) || lastTime.isEmpty()) {
            throw Refusal.toStart("data.empty", Map.of("folder", data.folder().toString()));
        }
        Optional<DataLock> ours = DataLock.claimUnlessHeld(data, Optional.empty());
        return ours.isEmpty() ? inOurVersion(lastTime.get(), work) : started(data, ours.get(), own, work);
    }

    private static <T> T started(
            DataFolder data, DataLock lock, Function<OwnPostgres, DatabaseLogin> own, Function<DatabaseLogin, T> work) {
        try (lock) {
            FolderState.of(data).refuseNewer(data);
            ServerProcess.endOrphan(data);
            try (OwnPostgres postgres = OwnPostgres.start(
                    data.folder(), data.programs(), PostgresSettings.ofThisMachine(Machine.CONNECTIONS))) {
                return inOurVersion(own.apply(postgres), work);
            } finally {
                lock.ending();
            }
        }
    }

    private static <T> T inOurVersion(DatabaseLogin database, Function<DatabaseLogin, T> work) {
        SchemaVersion.mustBeOurs(database);
        return work.apply(database);
    }
}
