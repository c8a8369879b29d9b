package org.throughline.exchange;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Forgets first answers once an hour when they are older than they need be kept, a week unless set otherwise; public
 * since the container makes it. A listener, and no bean that begins with the others: at that time the server has no
 * timer to give yet.
 */
public class KeyClearance implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(KeyClearance.class.getName());
    private static final Duration PAUSE = Duration.ofHours(1);

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedScheduledExecutorService executor;

    @Inject
    private FirstAnswers answers;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "throughline.idempotency.keep", defaultValue = "P7D")
    private Duration keep;

    private volatile @Nullable ScheduledFuture<?> next;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        schedule();
    }

    /** The next run is fixed before this one begins: one that fails does not end the row. */
    private void run() {
        schedule();
        int forgotten = answers.forgetBefore(clock.instant().minus(keep));
        if (forgotten > 0) {
            LOG.info(() -> "Forgot %d idempotency keys older than %s".formatted(forgotten, keep));
        }
    }

    private void schedule() {
        next = executor.schedule(this::run, PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent ended) {
        ScheduledFuture<?> waiting = next;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }
}
