package org.throughline.configuration.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.configuration.PendingConfiguration;
import org.throughline.configuration.RunningConfiguration;

/**
 * Looks at the folder every few seconds, from the start of the application to its end; a folder that differs is a line
 * in the log, once for each change.
 *
 * <p>The first round puts on record what runs, and each round orders the next one whatever became of it: a database
 * that is away for a while ends neither.
 */
@ApplicationScoped
class WatchRounds {

    private static final Logger LOG = Logger.getLogger(WatchRounds.class.getName());
    private static final long PAUSE_SECONDS = 3;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private CurrentConfiguration current;

    @Inject
    private VersionBook book;

    private volatile boolean ended;
    private volatile @Nullable Future<?> next;
    private boolean noted;

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
        try {
            RunningConfiguration running = current.running();
            if (running.look()) {
                running.pending().ifPresentOrElse(WatchRounds::tell, WatchRounds::tellOfPeace);
            }
            if (!noted) {
                book.noteStart();
                noted = true;
            }
        } finally {
            order();
        }
    }

    private static void tell(PendingConfiguration pending) {
        String end = pending.holds() ? "takes effect at the next start" : "does not hold: " + pending.faults();
        LOG.log(
                pending.holds() ? Level.INFO : Level.WARNING,
                "The configuration folder differs from what the server runs with in {0}; what is there {1}",
                new Object[] {pending.differences(), end});
    }

    private static void tellOfPeace() {
        LOG.info("The configuration folder is again what the server runs with");
    }
}
