package org.throughline.enterprises.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Lends connections to whoever reads by SQL; within a transaction it is the connection of that transaction. */
@ApplicationScoped
class Reading {

    /**
     * For a search the table itself is never the way: the planner is to choose between indexes, even for words that
     * nearly every name has. And each search is planned for its own words, since 温州 and a rare character want different
     * plans.
     */
    private static final String BY_INDEX =
            "set local enable_seqscan = off; set local plan_cache_mode = force_custom_plan";

    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only;"
            + " set local statement_timeout = '60s'; set local idle_in_transaction_session_timeout = '60s';"
            + " set local transaction_timeout = '15min'; set local plan_cache_mode = force_custom_plan";

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    Reading() {
        // For the container.
    }

    Reading(DataSource source) {
        this.source = source;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** One read as it comes. */
    <T> T read(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Reads that find their rows by index, all in one view of the data. */
    <T> T search(Work<T> work) {
        return read(connection -> {
            boolean alone = connection.getAutoCommit();
            if (alone) {
                connection.setAutoCommit(false);
            }
            try {
                prepare(connection);
                return work.on(connection);
            } finally {
                if (alone) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        });
    }

    /**
     * One long reading in one view of the data. It ends by itself: when it takes too long as a whole, when the database
     * works too long on one part of it, and when nothing is asked for too long, because whoever takes it does not.
     */
    <T> T snapshot(Work<T> work) {
        return read(connection -> {
            connection.setAutoCommit(false);
            try {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(SNAPSHOT);
                }
                return work.on(connection);
            } finally {
                end(connection);
            }
        });
    }

    /** A connection that the database has closed meanwhile is closed here too, whatever it says to that. */
    private static void end(Connection connection) throws SQLException {
        if (connection.isValid(0)) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(BY_INDEX);
        }
    }
}
