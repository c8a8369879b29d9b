package org.throughline.jobs.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.TimerKind;
import org.throughline.jobs.domain.TimerBook;
import org.throughline.jobs.domain.TimerBook.Round;
import org.throughline.trace.RequestTrace;

/** One node that takes rounds of timers when they are due and nobody else has. */
final class TimerNode {

    private static final Logger LOG = Logger.getLogger(TimerNode.class.getName());

    private final NodeSettings settings;
    private final NodeParts parts;
    private final Map<String, TimerKind> timers;
    private final Map<Round, CompletableFuture<Round>> running = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Pause signs;
    private boolean entered;

    TimerNode(NodeSettings settings, NodeParts parts, Map<String, TimerKind> timers) {
        this.settings = settings;
        this.parts = parts;
        this.timers = Map.copyOf(timers);
        this.signs = new Pause(settings.sign(), parts.nanoseconds());
    }

    /** One look: at the rounds it has in hand, and for those that are due. */
    synchronized void round() {
        if (timers.isEmpty()) {
            return;
        }
        enterOnce();
        if (!running.isEmpty() && signs.isOver()) {
            giveSignOfLife();
        }
        boolean more = true;
        while (more) {
            Optional<Round> taken = parts.transactions()
                    .inNew(() -> parts.timers().take(timers.keySet(), settings.node(), settings.lease()));
            taken.ifPresent(this::begin);
            more = taken.isPresent();
        }
    }

    private void enterOnce() {
        if (!entered) {
            List<TimerBook.Due> all = timers.values().stream()
                    .map(timer -> new TimerBook.Due(timer.code(), timer.schedule()))
                    .toList();
            parts.transactions().inNew(() -> {
                parts.timers().enter(all);
                return all;
            });
            entered = true;
        }
    }

    private void giveSignOfLife() {
        List<Round> rounds = List.copyOf(running.keySet());
        parts.transactions().inNew(() -> {
            parts.timers().keep(rounds, settings.lease());
            return rounds;
        });
    }

    private void begin(Round round) {
        TimerKind timer = timer(round);
        CompletableFuture<@Nullable Void> start = new CompletableFuture<>();
        CompletableFuture<Round> over = start.thenRunAsync(() -> carryOut(timer), parts.threads())
                .whenComplete((done, thrown) -> {
                    running.remove(round);
                    tell(round, thrown);
                })
                .handle((done, thrown) -> end(round, timer))
                .exceptionally(thrown -> {
                    tell(round, thrown);
                    return round;
                });
        running.put(round, over);
        start.complete(null);
    }

    private static void carryOut(TimerKind timer) {
        try (RequestTrace trace = RequestTrace.open("timer-" + timer.code())) {
            LOG.log(Level.FINE, "A round of {0}", trace.id());
            timer.round();
        }
    }

    private Round end(Round round, TimerKind timer) {
        return parts.transactions().inNew(() -> {
            parts.timers().end(round, timer.schedule());
            return round;
        });
    }

    /** Once, not with each round, until one succeeds. */
    private void tell(Round round, @Nullable Throwable thrown) {
        if (thrown == null) {
            failing.remove(round.timer());
        } else {
            Level level = failing.add(round.timer()) ? Level.WARNING : Level.FINE;
            LOG.log(level, thrown, () -> "A round of the timer " + round.timer() + " failed");
        }
    }

    private TimerKind timer(Round round) {
        TimerKind timer = timers.get(round.timer());
        if (timer == null) {
            throw new IllegalStateException("Took a timer that was not asked for: " + round.timer());
        }
        return timer;
    }
}
