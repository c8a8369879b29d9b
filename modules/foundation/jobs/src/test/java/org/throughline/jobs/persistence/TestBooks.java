package org.throughline.jobs.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.application.Transactions;
import org.throughline.jobs.domain.JobBook;
import org.throughline.jobs.domain.Leases;
import org.throughline.jobs.domain.TimerBook;
import org.throughline.testkit.TestDatabase;

/** Jobs and timers in a real PostgreSQL, each transaction on a connection of its own that its thread keeps to. */
public final class TestBooks implements Transactions, Connections {

    private final DataSource source = TestDatabase.get().applicationSource();
    private static final ThreadLocal<@Nullable Connection> OPEN = new ThreadLocal<>();

    /** Empty tables, and beside them one for work that jobs of tests do. */
    public static TestBooks empty() {
        TestDatabase.get().empty("jobs");
        asOwner("create schema if not exists work");
        asOwner("grant usage on schema work to throughline_app");
        asOwner("drop table if exists work.row");
        asOwner("create table work.row (place bigint not null, by text not null)");
        asOwner("grant select, insert on work.row to throughline_app");
        return new TestBooks();
    }

    public JobBook jobs() {
        return new SqlJobBook(this, Clock.systemUTC());
    }

    public Leases leases() {
        return new SqlLeases(this);
    }

    public TimerBook timers() {
        return new SqlTimerBook(this);
    }

    @Override
    public <T> T inNew(Supplier<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            Connection suspended = OPEN.get();
            OPEN.set(connection);
            try {
                T result = work.get();
                connection.commit();
                done = true;
                return result;
            } finally {
                OPEN.set(suspended);
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public <T> T with(ConnectionWork<T> work) {
        Connection connection = OPEN.get();
        if (connection == null) {
            throw new IllegalStateException("No transaction is open");
        }
        try {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What a job of a test does, within the transaction at hand. */
    public void write(long place, String by) {
        with(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into work.row (place, by) values (?, ?)")) {
                insert.setLong(1, place);
                insert.setString(2, by);
                return insert.executeUpdate();
            }
        });
    }

    /** What a query answers, rows by line and columns by space, as everybody sees it. */
    public static String text(String sql) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(string_agg(line.*::text, ' '), '') from (" + sql + ") as line")) {
            row.next();
            return row.getString(1).replaceAll("[()]", "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if the nodes that have something in hand had been silent for longer than their lease. */
    public static void leasesRunOut() {
        asOwner("update jobs.job set lease_until = clock_timestamp() - interval '1 s' where lease_until is not null");
        asOwner("update jobs.timer set lease_until = clock_timestamp() - interval '1 s' where lease_until is not null");
    }

    public static void asOwner(String sql) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
