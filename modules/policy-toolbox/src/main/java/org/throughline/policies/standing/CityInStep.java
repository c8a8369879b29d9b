package org.throughline.policies.standing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.facts.Vocabulary;

/**
 * The verdicts of this node, in step with whatever any node commits: looked for ten times a second from the first
 * question on, or from half a minute after the start, whichever comes first.
 *
 * <p>Each round orders the next one whatever became of it: a database that is away for a while ends nothing, and
 * readers go on with what stood last.
 */
@ApplicationScoped
public class CityInStep {

    private static final Logger LOG = Logger.getLogger(CityInStep.class.getName());
    private static final long PAUSE_MILLIS = 100;

    /** A server that starts has its hands full, and most people look at something else first. */
    private static final long FIRST_PAUSE_MILLIS = 30_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A node that has not got through for so long does not count as being in step. */
    private static final Duration BEHIND = Duration.ofSeconds(10);

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private FirmFactsFeed feed;

    @Inject
    private CatalogueReading catalogue;

    @Inject
    private CurrentConfiguration configuration;

    @Inject
    private Clock clock;

    private final CompletableFuture<Standing> first = new CompletableFuture<>();
    private volatile @Nullable CityKeeper keeper;
    private volatile @Nullable Instant failingSince;
    private volatile boolean ended;
    private @Nullable Future<?> next;
    private boolean begun;

    /** The facts that clauses can ask about, as this node is configured. */
    public Vocabulary vocabulary() {
        return Vocabulary.of(configuration.running().configuration());
    }

    /**
     * What stands now, no more than a moment behind what was committed. Who asks first waits until the facts are read.
     *
     * @throws ProblemException {@link StandingProblem#NOT_READ} if that takes too long
     */
    public Standing standing() {
        CityKeeper known = keeper;
        if (known != null && known.current().isPresent()) {
            return known.current().get();
        }
        hurry();
        try {
            return first.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException late) {
            LOG.log(Level.FINE, "The facts of all firms are not there yet", late);
            throw new ProblemException(StandingProblem.NOT_READ);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new ProblemException(StandingProblem.NOT_READ, Map.of());
        }
    }

    /** Whether this node follows what is committed, or is about to; true also before anybody has asked. */
    public boolean isInStep() {
        Instant since = failingSince;
        return since == null || since.isAfter(clock.instant().minus(BEHIND));
    }

    void begin() {
        order(FIRST_PAUSE_MILLIS);
    }

    void end() {
        ended = true;
        synchronized (this) {
            if (next != null) {
                next.cancel(false);
            }
        }
    }

    /** Begins now what would have begun later. */
    private synchronized void hurry() {
        if (!begun && (next == null || next.cancel(false))) {
            order(0);
        }
    }

    private synchronized void order(long millis) {
        if (!ended) {
            next = timer.schedule(this::round, millis, TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        synchronized (this) {
            begun = true;
        }
        CompletableFuture.supplyAsync(this::step, Runnable::run)
                .handle((standing, failed) -> {
                    tell(standing, failed);
                    order(PAUSE_MILLIS);
                    return failed == null;
                })
                .join();
    }

    private Standing step() {
        CityKeeper known = keeper;
        if (known == null) {
            known = new CityKeeper(feed, new AskedCatalogue(catalogue), vocabulary(), clock);
            keeper = known;
        }
        return known.step();
    }

    private void tell(@Nullable Standing standing, @Nullable Throwable failed) {
        if (standing != null) {
            failingSince = null;
            first.complete(standing);
        } else if (failingSince == null) {
            // Once, not ten times a second.
            failingSince = clock.instant();
            LOG.log(Level.WARNING, "Verdicts cannot follow the register at present", failed);
        }
    }
}
