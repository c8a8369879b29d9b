package org.throughline.offices;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.throughline.configuration.Configuration;
import org.throughline.cryptography.Suite;
import org.throughline.journal.OperatorJournal;
import org.throughline.testkit.TestDatabase;

/** Starts with one folder after the other on a real PostgreSQL. */
final class CounterpartHouse {

    private final Clock clock;

    CounterpartHouse(Clock clock) {
        this.clock = clock;
    }

    void start(Configuration configuration) {
        with(connection -> {
            ConfiguredCounterparts.bring(
                    connection,
                    configuration,
                    OperatorJournal.on(connection, clock, "tests", Suite.INTERNATIONAL),
                    clock);
            return "";
        });
    }

    static List<String> column(String sql) {
        return with(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                List<String> values = new ArrayList<>();
                while (row.next()) {
                    values.add(row.getString(1));
                }
                return values;
            }
        });
    }

    /** Runs a statement as the owner or as the application, and gives the SQL state of its refusal. */
    static String stateOf(String sql, boolean owner) {
        TestDatabase database = TestDatabase.get();
        try (Connection connection = (owner ? database.ownerSource() : database.applicationSource()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return "00000";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** As the application, which a start is where the database is somebody else's. */
    static <T> T with(Work<T> work) {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
