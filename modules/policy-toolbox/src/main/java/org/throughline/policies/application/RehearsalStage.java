package org.throughline.policies.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.throughline.policies.rehearsal.Rehearsal;

/**
 * The rehearsals that somebody is moving numbers of on this node, a few at a time: what falls out is made again from
 * what was kept, here as on any other node.
 */
@ApplicationScoped
public class RehearsalStage {

    private static final int MOST = 6;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Map<UUID, Staged> staged = new LinkedHashMap<>(16, 0.75f, true);
    private Clock clock;

    /** @param since when it was made, and its city is that of then */
    private record Staged(Rehearsal rehearsal, Instant since) {}

    @SuppressWarnings("NullAway.Init")
    protected RehearsalStage() {
        // For the CDI proxy.
    }

    @Inject
    public RehearsalStage(Clock clock) {
        this.clock = clock;
    }

    /** The rehearsal as it stands here, made anew if it is not here or its city is an old one by now. */
    synchronized Rehearsal of(UUID id, Supplier<Rehearsal> made) {
        Instant now = clock.instant();
        Staged known = staged.get(id);
        if (known != null && now.isBefore(known.since().plus(LONGEST))) {
            return known.rehearsal();
        }
        Rehearsal rehearsal = made.get();
        put(id, rehearsal, now);
        return rehearsal;
    }

    /** Keeps a rehearsal at hand that was just made. */
    synchronized void put(UUID id, Rehearsal rehearsal) {
        put(id, rehearsal, clock.instant());
    }

    private void put(UUID id, Rehearsal rehearsal, Instant now) {
        staged.put(id, new Staged(rehearsal, now));
        if (staged.size() > MOST) {
            staged.remove(staged.keySet().iterator().next());
        }
    }
}
