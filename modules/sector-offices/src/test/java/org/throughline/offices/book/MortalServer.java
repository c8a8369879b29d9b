package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.throughline.cryptography.Suite;
import org.throughline.journal.OperatorJournal;
import org.throughline.testkit.TestDatabase;

/** A server that carries out transactions until it dies over one; then it starts again. */
final class MortalServer implements AutoCloseable {

    private static final int LIVES_FOR_UP_TO = 40;

    private final Clock clock;
    private final Random random;
    private @Nullable Connection connection;
    private int deaths;

    MortalServer(Clock clock, Random random) {
        this.clock = clock;
        this.random = random;
    }

    /** What one transaction does. */
    @FunctionalInterface
    interface Act<T> {
        T on(Reorganisation reorganisation, StoredShelf shelf) throws SQLException;
    }

    int deaths() {
        return deaths;
    }

    /** Lives long enough half of the time. */
    int life() {
        return random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(LIVES_FOR_UP_TO);
    }

    <T> T untilItLives(Act<T> act) {
        while (true) {
            try {
                return transaction(life(), act);
            } catch (Died again) {
                // Somebody asks again.
            }
        }
    }

    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Died(Throwable cause) {
            super(cause);
        }
    }

    <T> T transaction(int statements, Act<T> act) {
        try {
            Connection real = connected();
            Connection mortal = MortalConnection.over(real, statements);
            StoredShelf shelf = new StoredShelf(mortal);
            T result = act.on(
                    Reorganisation.on(
                            mortal,
                            OperatorJournal.on(mortal, clock, "tests", Suite.INTERNATIONAL),
                            clock,
                            List.of(shelf)),
                    shelf);
            mortal.commit();
            return result;
        } catch (SQLException | RuntimeException failed) {
            if (isDeath(failed)) {
                deaths++;
                connection = null;
                throw new Died(failed);
            }
            rollBack();
            if (failed instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(failed);
        }
    }

    private Connection connected() throws SQLException {
        Connection known = connection;
        if (known == null) {
            known = TestDatabase.get().applicationSource().getConnection();
            known.setAutoCommit(false);
            connection = known;
        }
        return known;
    }

    private void rollBack() {
        try {
            connected().rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connected().close();
    }

    private static boolean isDeath(@Nullable Throwable failed) {
        Throwable cause = failed;
        while (cause != null && !(cause instanceof MortalConnection.Death)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
