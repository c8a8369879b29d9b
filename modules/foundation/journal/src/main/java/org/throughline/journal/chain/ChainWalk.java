package org.throughline.journal.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.journal.JournalVerification.ClockSetBack;

/** Goes along the chain and stops where it does not hold. */
final class ChainWalk {

    /** As much as clocks of several nodes may differ, and as the ids of the house tolerate. */
    private static final Duration TOLERATED_STEP_BACK = Duration.ofSeconds(10);

    private final KnownCheckpoints checkpoints;
    private long reached;
    private byte[] hash;
    private @Nullable Instant sealedAt;
    private @Nullable Step broken;
    private @Nullable ClockSetBack clockSetBack;

    /** From the first link on. */
    ChainWalk(KnownCheckpoints checkpoints) {
        this(checkpoints, 0, Link.beforeTheFirst());
    }

    /** From the link on that follows a position and its hash. */
    ChainWalk(KnownCheckpoints checkpoints, long position, byte[] hash) {
        this.checkpoints = checkpoints;
        this.reached = position;
        this.hash = hash;
    }

    /**
     * The place where the chain does not hold.
     *
     * @param position the one that was expected here
     * @param link the one that was found here
     * @param found the entry beside it
     * @param hashBefore of the link before
     * @param onlyOutside whether the chain itself holds, and a checkpoint alone speaks against it
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
    record Step(long position, Link link, Optional<FoundEntry> found, byte[] hashBefore, boolean onlyOutside) {

        /** The entry that stands here; empty where link or entry is missing. */
        Optional<UUID> entry() {
            return found.filter(any -> link.position() == position).map(FoundEntry::id);
        }
    }

    void step(Link link, Optional<FoundEntry> entry) {
        long expected = reached + 1;
        boolean holds = link.position() == expected
                && link.follows(hash)
                && link.holdsAt(expected)
                && entry.filter(found -> Arrays.equals(found.digest(), link.digest()))
                        .isPresent();
        if (!holds || !checkpoints.vouchFor(link)) {
            broken = new Step(expected, link, entry, hash, holds);
            return;
        }
        watchClock(link);
        reached = link.position();
        hash = link.hash();
        sealedAt = link.sealedAt();
    }

    /** The last position that holds; 0 before the first. */
    long reached() {
        return reached;
    }

    Optional<Step> broken() {
        return Optional.ofNullable(broken);
    }

    /** Hash of the last link that holds. */
    byte[] hash() {
        return hash;
    }

    @Nullable
    ClockSetBack clockSetBack() {
        return clockSetBack;
    }

    private void watchClock(Link link) {
        if (sealedAt != null && clockSetBack == null && link.sealedAt().isBefore(sealedAt.minus(TOLERATED_STEP_BACK))) {
            clockSetBack = new ClockSetBack(link.position(), sealedAt, link.sealedAt());
        }
    }
}
