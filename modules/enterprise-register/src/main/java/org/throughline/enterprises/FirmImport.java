package org.throughline.enterprises;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.throughline.configuration.Configuration;
import org.throughline.directory.Unbounded;
import org.throughline.enterprises.bulk.ImportDesk;
import org.throughline.enterprises.bulk.ImportEngine;
import org.throughline.journal.Journal;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.tables.TableFormat;

/**
 * Imports a list of firms at the machine itself, without a server; what it does and what it refuses is the same.
 *
 * <p>If it dies, nothing of the file is in the register, and it is begun anew.
 */
@Unbounded(because = "an operator at the machine has the database in their hands anyway")
public final class FirmImport {

    private static final System.Logger LOG = System.getLogger(FirmImport.class.getName());

    private final DataSource database;
    private final Configuration configuration;
    private final Function<Connection, Journal> journals;
    private final Clock clock;
    private final UUID id;

    /**
     * One import.
     *
     * @param database as the application enters it
     * @param journals the journal of the transaction of a connection
     */
    public FirmImport(
            DataSource database, Configuration configuration, Function<Connection, Journal> journals, Clock clock) {
        this.database = database;
        this.configuration = configuration;
        this.journals = journals;
        this.clock = clock;
        this.id = TimeOrderedUuid.next(clock);
    }

    /** Hears how far the import is, in rows. */
    @FunctionalInterface
    public interface Advance {
        void reached(long done, long total);
    }

    /**
     * Carries it out.
     *
     * @throws ProblemException if the file is not taken; {@link #refusal} says why
     */
    public ImportTally run(Path file, ImportOrder order, String operator, Advance advance) {
        try (Connection own = database.getConnection()) {
            own.setAutoCommit(false);
            Steps steps = new Steps(own, advance);
            steps.step(connection -> new ImportDesk(connection).begin(id, null, order, operator, clock.instant()));
            return new ImportEngine(configuration, clock)
                    .run(id, file, Importer.operator(operator), steps, journals::apply);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException failed) {
            throw new IllegalStateException("The import cannot reach the database", failed);
        }
    }

    /** Why the file as a whole was not taken; empty if it was. */
    public List<Phrase> refusal() {
        try (Connection connection = database.getConnection()) {
            Optional<ImportSummary> summary = new ImportDesk(connection).find(id);
            return summary.map(ImportSummary::refusal).orElse(List.of());
        } catch (SQLException failed) {
            throw new IllegalStateException("The import cannot be read", failed);
        }
    }

    /** Writes the rows that went back as CSV, with the reasons in this language. */
    public void rejects(OutputStream target, Locale language) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new ImportDesk(connection).rejects(id, TableFormat.Kind.CSV, target, language);
        } catch (SQLException failed) {
            throw new IllegalStateException("The rejects cannot be read", failed);
        }
    }

    /** Each step in a transaction of its own, all on one connection. */
    private record Steps(Connection connection, Advance advance) implements ImportSteps {

        @Override
        public void step(Work work) {
            boolean done = false;
            try {
                work.on(connection);
                connection.commit();
                done = true;
            } catch (SQLException failed) {
                throw new IllegalStateException("A step of the import failed", failed);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } finally {
                if (!done) {
                    undo();
                }
            }
        }

        /** What broke off the step is what matters, not that its connection broke as well. */
        private void undo() {
            try {
                connection.rollback();
            } catch (SQLException lost) {
                LOG.log(System.Logger.Level.DEBUG, "The connection of the import is lost", lost);
            }
        }

        @Override
        public void reached(long done, long total) {
            advance.reached(done, total);
        }
    }
}
