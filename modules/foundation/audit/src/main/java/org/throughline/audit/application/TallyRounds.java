package org.throughline.audit.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks every five seconds for counts of minutes that are over, whatever became of the look before. */
@ApplicationScoped
class TallyRounds {

    private static final Logger LOG = Logger.getLogger(TallyRounds.class.getName());
    private static final long PAUSE_SECONDS = 5;

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private TallyClosing tally;

    private volatile boolean ended;
    private volatile @Nullable Future<?> next;
    private boolean failing;

    void begin() {
        order();
    }

    void end() {
        ended = true;
        Future<?> ordered = next;
        if (ordered != null) {
            ordered.cancel(false);
        }
    }

    private void order() {
        if (!ended) {
            next = timer.schedule(this::round, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void round() {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            tally.close(connection);
            connection.setAutoCommit(true);
            failing = false;
        } catch (SQLException away) {
            // Once: the counts wait in the database.
            LOG.log(failing ? Level.FINE : Level.WARNING, "Counts cannot be put into the journal at present", away);
            failing = true;
        } finally {
            order();
        }
    }
}
