package org.throughline.jobs.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks once a second for jobs and timers, from the start of the application to its end, and at once when a job is
 * asked for on this node.
 *
 * <p>Each round orders the next one whatever became of it: a database that is away for a while ends nothing.
 */
@ApplicationScoped
class JobRounds {

    private static final Logger LOG = Logger.getLogger(JobRounds.class.getName());
    private static final long PAUSE_MILLIS = 1_000;

    /** A server that starts has its hands full, and nobody waits for a job as they wait for the first page. */
    private static final long FIRST_PAUSE_MILLIS = 8_000;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Resource
    private ManagedScheduledExecutorService clock;

    @Inject
    private NodeConfig config;

    @Inject
    private NodeParts parts;

    @Inject
    private JobKinds kinds;

    private volatile @Nullable JobNode jobs;
    private volatile boolean ended;
    private volatile @Nullable Future<?> next;
    private boolean failing;

    void begin() {
        NodeSettings settings = config.settings();
        JobNode node = new JobNode(settings, parts, kinds.jobs());
        TimerNode timers = new TimerNode(settings, parts, kinds.timers());
        jobs = node;
        order(
                () -> {
                    node.round();
                    timers.round();
                },
                FIRST_PAUSE_MILLIS);
    }

    void end() {
        ended = true;
        Future<?> ordered = next;
        if (ordered != null) {
            ordered.cancel(false);
        }
        JobNode node = jobs;
        if (node != null) {
            node.end(PATIENCE);
        }
    }

    /** Nobody should wait a second for what this node can begin with now. */
    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued job) {
        JobNode node = jobs;
        if (node != null && !ended) {
            parts.threads().execute(node::round);
        }
    }

    private void order(Runnable look, long millis) {
        if (!ended) {
            next = clock.schedule(() -> round(look), millis, TimeUnit.MILLISECONDS);
        }
    }

    private void round(Runnable look) {
        CompletableFuture.runAsync(look, Runnable::run)
                .handle((over, away) -> {
                    tell(away);
                    order(look, PAUSE_MILLIS);
                    return away == null;
                })
                .join();
    }

    /** Once, not every second: the jobs wait in the database. */
    private void tell(@Nullable Throwable away) {
        if (away != null) {
            LOG.log(failing ? Level.FINE : Level.WARNING, "Jobs cannot be looked for at present", away);
        }
        failing = away != null;
    }
}
