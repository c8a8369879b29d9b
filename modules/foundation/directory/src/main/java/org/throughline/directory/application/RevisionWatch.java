package org.throughline.directory.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.domain.StandingSource;

/** Looks every second whether another node changed what somebody may do. */
@ApplicationScoped
class RevisionWatch {

    private static final Logger LOG = Logger.getLogger(RevisionWatch.class.getName());
    private static final long PAUSE_MILLIS = 1_000;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private StandingSource source;

    @Inject
    private RememberedStandings standings;

    private volatile boolean ended;
    private volatile @Nullable Future<?> next;
    private boolean failing;

    void begin() {
        order(0);
    }

    void end() {
        ended = true;
        Future<?> ordered = next;
        if (ordered != null) {
            ordered.cancel(false);
        }
    }

    private void order(long millis) {
        if (!ended) {
            next = timer.schedule(this::look, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** Each look orders the next one whatever became of it. */
    private void look() {
        try {
            standings.see(source.revision());
            failing = false;
        } catch (PersistenceException away) {
            LOG.log(failing ? Level.FINE : Level.WARNING, "Changes of rights cannot be looked for at present", away);
            failing = true;
        } finally {
            order(PAUSE_MILLIS);
        }
    }
}
