package org.throughline.journal.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.throughline.cryptography.Suite;
import org.throughline.journal.JournalFolder;
import org.throughline.journal.chain.CheckpointBook;
import org.throughline.journal.chain.Sealer;

/**
 * Seals what was committed, twice a second, from the start of the application to its end.
 *
 * <p>Each round orders the next one whatever became of it: a database that is away for a while must not end the
 * sealing.
 */
@ApplicationScoped
class SealingRounds {

    private static final Logger LOG = Logger.getLogger(SealingRounds.class.getName());
    private static final long PAUSE_MILLIS = 500;

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private JournalFolder folder;

    @Inject
    private Clock clock;

    @Inject
    private Suite suite;

    private volatile boolean ended;
    private volatile @Nullable Future<?> next;
    private boolean failing;

    void begin() {
        order(new Sealer(CheckpointBook.in(folder.path(), clock, suite), clock));
    }

    void end() {
        ended = true;
        Future<?> ordered = next;
        if (ordered != null) {
            ordered.cancel(false);
        }
    }

    private void order(Sealer sealer) {
        if (!ended) {
            next = timer.schedule(() -> round(sealer), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void round(Sealer sealer) {
        try {
            sealAll(sealer);
            failing = false;
        } catch (SQLException | IOException away) {
            // Once, not twice a second: the journal waits, and nothing is lost.
            LOG.log(failing ? Level.FINE : Level.WARNING, "The journal cannot be sealed at present", away);
            failing = true;
        } finally {
            order(sealer);
        }
    }

    private void sealAll(Sealer sealer) throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            int sealed = Sealer.BATCH;
            while (sealed == Sealer.BATCH && !ended) {
                sealed = sealer.seal(connection);
            }
            connection.setAutoCommit(true);
        }
    }
}
