package org.throughline.journal.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.throughline.cryptography.Suite;
import org.throughline.journal.JournalEntry;
import org.throughline.journal.JournalVerification;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.testkit.TestDatabase;

/** An empty journal in a real PostgreSQL, written as the application and tampered with as the owner. */
final class JournalDatabase {

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final TestDatabase database = TestDatabase.get();
    private final Path folder;
    private final Sealer sealer;

    /** Empties the journal; checkpoints go into a folder. */
    JournalDatabase(Path folder) {
        this.folder = folder;
        this.sealer = new Sealer(CheckpointBook.in(folder, CLOCK, Suite.INTERNATIONAL), CLOCK);
        database.empty("journal");
    }

    Connection application() throws SQLException {
        Connection connection = database.applicationSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Writes entries, each in a transaction of its own. */
    void write(String... subjects) throws SQLException {
        try (Connection connection = application()) {
            for (String subject : subjects) {
                write(connection, subject);
                connection.commit();
            }
        }
    }

    /** Writes entries with digests of a suite, each in a transaction of its own. */
    void writeWith(Suite suite, String... subjects) throws SQLException {
        try (Connection connection = application()) {
            for (String subject : subjects) {
                write(connection, subject, suite);
                connection.commit();
            }
        }
    }

    /** Writes an entry and leaves the transaction open. */
    static UUID write(Connection connection, String subject) throws SQLException {
        return write(connection, subject, Suite.INTERNATIONAL);
    }

    private static UUID write(Connection connection, String subject, Suite suite) throws SQLException {
        UUID id = TimeOrderedUuid.next(CLOCK);
        JournalEntry entry = new JournalEntry(
                "enterprise-changed", "enterprise", subject, "{\"name\": \"旧\"}", "{\"name\": \"新\"}", "更名");
        EntryContent.Who who = new EntryContent.Who("officer11", "1处科员", "request-0001", "127.0.0.1");
        EntrySql.insert(connection, id, EntryContent.of(NOON, who, entry), suite.hash());
        return id;
    }

    int seal() throws SQLException, IOException {
        return seal(sealer);
    }

    int seal(Sealer by) throws SQLException, IOException {
        try (Connection connection = application()) {
            return by.seal(connection);
        }
    }

    JournalVerification.Verdict verify() throws SQLException, IOException {
        try (Connection connection = database.applicationSource().getConnection()) {
            return JournalVerification.against(folder, folder.resolve("archive"))
                    .verify(connection);
        }
    }

    void asOwner(String sql) throws SQLException {
        try (Connection connection = database.ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String askOwner(String sql) throws SQLException {
        try (Connection connection = database.ownerSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Runs a statement as the application's role and gives the SQL state of its refusal, {@code 00000} for none. */
    String stateOf(String sql) throws SQLException {
        try (Connection connection = application();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "00000";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }
}
