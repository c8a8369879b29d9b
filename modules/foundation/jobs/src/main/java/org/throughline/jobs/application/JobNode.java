package org.throughline.jobs.application;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobKind;
import org.throughline.jobs.domain.Leases.Held;
import org.throughline.jobs.domain.Leases.Taken;

/** One node that carries out jobs: gives signs of life for those it holds, and takes more while it has places. */
final class JobNode {

    private static final Logger LOG = Logger.getLogger(JobNode.class.getName());

    private final NodeSettings settings;
    private final NodeParts parts;
    private final Map<String, JobKind> kinds;
    private final Map<Held, CompletableFuture<@Nullable Void>> running = new ConcurrentHashMap<>();
    private final Pause signs;
    private volatile boolean ending;

    JobNode(NodeSettings settings, NodeParts parts, Map<String, JobKind> kinds) {
        this.settings = settings;
        this.parts = parts;
        this.kinds = Map.copyOf(kinds);
        this.signs = new Pause(settings.sign(), parts.nanoseconds());
    }

    /** One look: at those it holds, and for those it could take. */
    synchronized void round() {
        if (!running.isEmpty() && signs.isOver()) {
            giveSignOfLife();
        }
        boolean more = !kinds.isEmpty();
        while (more && !ending && running.size() < settings.atOnce()) {
            Optional<Taken> taken = parts.transactions()
                    .inNew(() -> parts.leases().take(kinds.keySet(), settings.node(), settings.lease()));
            taken.ifPresent(this::begin);
            more = taken.isPresent();
        }
    }

    /** How many jobs it has in hand. */
    int busy() {
        return running.size();
    }

    /** Takes no more, lets those that run go at their next check, and waits for them a while. */
    void end(Duration patience) {
        ending = true;
        CompletableFuture<?>[] all = running.values().toArray(CompletableFuture<?>[]::new);
        // What does not come to a check in time is taken over when its lease is up.
        CompletableFuture.allOf(all)
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void giveSignOfLife() {
        List<Held> held = List.copyOf(running.keySet());
        parts.transactions().inNew(() -> {
            parts.leases().keep(held, settings.lease());
            return held;
        });
    }

    private void begin(Taken taken) {
        Attempt attempt = new Attempt(taken, kind(taken), parts, settings, () -> ending);
        CompletableFuture<@Nullable Void> start = new CompletableFuture<>();
        // A future hands on whatever flies out of a kind, without anybody catching it.
        CompletableFuture<@Nullable Void> over = start.thenApplyAsync(
                        begun -> Optional.of(attempt.carryOut()), parts.threads())
                .exceptionally(attempt::after)
                .thenAccept(ending -> ending.ifPresent(attempt::settle))
                .handle((settled, thrown) -> {
                    running.remove(taken.held());
                    tell(attempt, thrown);
                    return null;
                });
        running.put(taken.held(), over);
        start.complete(null);
    }

    private static void tell(Attempt attempt, @Nullable Throwable thrown) {
        if (thrown != null) {
            LOG.log(Level.WARNING, thrown, () -> "What became of " + attempt.trace() + " could not be kept");
        }
    }

    private JobKind kind(Taken taken) {
        JobKind kind = kinds.get(taken.kind());
        if (kind == null) {
            throw new IllegalStateException("Took a job of a kind that was not asked for: " + taken.kind());
        }
        return kind;
    }
}
