package org.throughline.notices.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.throughline.notices.DeskSource;
import org.throughline.notices.application.Transactions;
import org.throughline.notices.domain.NoticesToNote;
import org.throughline.notices.domain.Outbox;
import org.throughline.notices.domain.ReminderBook;
import org.throughline.testkit.TestDatabase;

/** Notices in a real PostgreSQL, each transaction on a connection of its own that its thread keeps to. */
public final class TestNotices implements Transactions, Connections {

    private static final ThreadLocal<@Nullable Connection> OPEN = new ThreadLocal<>();

    private final DataSource source = TestDatabase.get().applicationSource();

    /** Empty tables. */
    public static TestNotices empty() {
        TestDatabase.get().empty("notices");
        return new TestNotices();
    }

    public Outbox outbox() {
        return new SqlOutbox(this, Clock.systemUTC());
    }

    public ReminderBook reminders() {
        return new SqlReminderBook(this);
    }

    public DeskSource undelivered() {
        return new UndeliveredNotices(this);
    }

    public NoticesToNote toNote() {
        return new SqlNoticesToNote(this);
    }

    public DeskSource told() {
        return new SqlNoticesToNote(this);
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

    /** The first column of every row, as text. */
    public static List<String> column(String sql) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
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

    /** As if pauses and leases had gone by. */
    public static void timeGoesBy() {
        asOwner("update notices.delivery set due_at = clock_timestamp() - interval '1 s' where state = 'WAITING'");
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
