package org.throughline.offices.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.configuration.ConfigurationPlace;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.configuration.RunningConfiguration;
import org.throughline.cryptography.Suite;
import org.throughline.directory.OwnStanding;
import org.throughline.journal.Journal;
import org.throughline.journal.OperatorJournal;
import org.throughline.notices.Notices;
import org.throughline.offices.ConfiguredMandates;
import org.throughline.offices.book.MandateLists;
import org.throughline.offices.book.Reorganisation;
import org.throughline.testkit.TestDatabase;
import org.throughline.testkit.TestFolders;

/** A configuration folder, what runs of it, and the services that work with it; every act is a transaction here. */
final class FolderHouse implements OfficesBook {

    static final String BAY = "wenzhou-bay-emerging-industries";

    private final Clock clock;
    private final CurrentConfiguration current;

    /** Runs with the folder as it is now. */
    FolderHouse(Path folder, Clock clock) {
        RunningConfiguration running = RunningConfiguration.read(folder, "", clock);
        this.clock = clock;
        this.current = new CurrentConfiguration() {
            @Override
            public RunningConfiguration running() {
                return running;
            }

            @Override
            public ConfigurationPlace place() {
                return new ConfigurationPlace(folder, "", "tests");
            }
        };
    }

    static void copyShipped(Path folder) throws IOException {
        Path shipped = TestFolders.checkout().resolve("config");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(shipped.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Forgets all offices and believes what runs. */
    void begin() {
        TestDatabase.get().empty("offices");
        inTransaction(connection -> {
            ConfiguredMandates.on(connection, journal(connection), clock, "tests")
                    .begin(current.running().configuration());
            return "";
        });
    }

    PlanService plans(OwnStanding caller) {
        return new PlanService(this, acting(caller), new BureauFolder(current));
    }

    ApprovalService approvals(OwnStanding caller, Notices notices) {
        return new ApprovalService(this, acting(caller), plans(caller), notices);
    }

    /** What is saved, for nobody in particular. */
    SavedFiles files(Clock now) {
        return new SavedFiles(this, acting(Optional::empty), new BureauFolder(current), now);
    }

    MandateService mandates(ActingFor acting) {
        return new MandateService(this, acting);
    }

    ActingFor acting(OwnStanding caller) {
        return new ActingFor(current, caller, clock);
    }

    @Override
    public <T> T with(Act<T> act) {
        return inTransaction(
                connection -> act.on(Reorganisation.on(connection, journal(connection), clock, List.of())));
    }

    @Override
    public <T> T read(Look<T> look) {
        return inTransaction(connection -> look.at(new MandateLists(connection)));
    }

    Journal journal(Connection connection) {
        return OperatorJournal.on(connection, clock, "tests", Suite.INTERNATIONAL);
    }

    /** A piece of work in a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    <T> T inTransaction(Work<T> work) {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
