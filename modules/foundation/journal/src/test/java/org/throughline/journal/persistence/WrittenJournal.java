package org.throughline.journal.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.throughline.cryptography.Suite;
import org.throughline.journal.JournalEntry;
import org.throughline.journal.chain.CheckpointBook;
import org.throughline.journal.chain.EntryContent;
import org.throughline.journal.chain.EntrySql;
import org.throughline.journal.chain.Sealer;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.testkit.TestDatabase;

/** A journal in a real PostgreSQL that is written to be read. */
final class WrittenJournal {

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final TestDatabase database = TestDatabase.get();

    WrittenJournal() {
        database.empty("journal");
    }

    SqlJournalReading reading() {
        return new SqlJournalReading(database.applicationSource());
    }

    /** Writes an entry as somebody, some seconds after noon. */
    UUID write(int second, String actor, String kind, String subject) throws SQLException {
        Clock clock = Clock.fixed(NOON.plusSeconds(second), ZoneOffset.UTC);
        UUID id = TimeOrderedUuid.next(clock);
        JournalEntry entry = JournalEntry.created(kind, "enterprise", subject, "{\"name\":\"甲\"}");
        EntryContent.Who who = new EntryContent.Who(actor, "", "request-0001", "10.0.0.1");
        try (Connection connection = database.applicationSource().getConnection()) {
            EntrySql.insert(connection, id, EntryContent.of(clock.instant(), who, entry), Suite.INTERNATIONAL.hash());
        }
        return id;
    }

    void seal(Path folder) throws SQLException, IOException {
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        try (Connection connection = database.applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            new Sealer(CheckpointBook.in(folder, clock, Suite.INTERNATIONAL), clock).seal(connection);
        }
    }

    void asOwner(String sql) throws SQLException {
        try (Connection connection = database.ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How PostgreSQL would answer a question. */
    String plan(EntryConditions question) throws SQLException {
        try (Connection connection = database.applicationSource().getConnection();
                PreparedStatement explain = connection.prepareStatement("explain " + question.sql())) {
            question.bind(explain);
            StringBuilder plan = new StringBuilder();
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }
}
