package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.throughline.cryptography.Suite;
import org.throughline.journal.Journal;
import org.throughline.journal.OperatorJournal;
import org.throughline.offices.MandateImpact;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.Wanted;
import org.throughline.testkit.TestDatabase;

/** Plans in a real PostgreSQL, made and carried out as the application does it. */
final class OfficesDatabase {

    static final String BUREAU = "wenzhou-bay-emerging-industries";

    private final TestDatabase database = TestDatabase.get();
    private final Clock clock;

    OfficesDatabase(Clock clock) {
        this.clock = clock;
    }

    void empty() {
        database.empty("offices");
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T on(Reorganisation reorganisation, Connection connection) throws SQLException;
    }

    <T> T inTransaction(List<MandateImpact> impacts, Work<T> work) {
        try (Connection connection = database.applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            Journal journal = OperatorJournal.on(connection, clock, "tests", Suite.INTERNATIONAL);
            T result = work.on(Reorganisation.on(connection, journal, clock, impacts), connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T inTransaction(Work<T> work) {
        return inTransaction(List.of(), work);
    }

    PlanRecord plan(Wanted wanted) {
        return inTransaction((reorganisation, connection) -> reorganisation.plan(BUREAU, wanted, "tests", null));
    }

    PlanRecord apply(PlanRecord plan) {
        return inTransaction(
                (reorganisation, connection) -> reorganisation.apply(plan.id(), "tests", "局务会纪要", version -> {}));
    }

    void asOwner(String sql) {
        try (Connection connection = database.ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement as the application's role and gives the SQL state of its refusal, {@code 00000} for none. */
    String stateOf(String sql) {
        try (Connection connection = database.applicationSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "00000";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    /** The first column of every row, as text. */
    List<String> column(String sql) {
        try (Connection connection = database.ownerSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
