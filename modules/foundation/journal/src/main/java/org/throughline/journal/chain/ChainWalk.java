package org.throughline.journal.chain;

import java.time.Duration;
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
    private @Nullable Link last;
    private @Nullable Step broken;
    private @Nullable ClockSetBack clockSetBack;

    ChainWalk(KnownCheckpoints checkpoints) {
        this.checkpoints = checkpoints;
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
        long expected = reached() + 1;
        byte[] before = last == null ? Link.beforeTheFirst() : last.hash();
        boolean holds = link.position() == expected
                && link.follows(before)
                && link.holdsAt(expected)
                && entry.filter(found -> Arrays.equals(found.digest(), link.digest()))
                        .isPresent();
        if (!holds || !checkpoints.vouchFor(link)) {
            broken = new Step(expected, link, entry, before, holds);
            return;
        }
        watchClock(link);
        last = link;
    }

    /** The last position that holds; 0 before the first. */
    long reached() {
        return last == null ? 0 : last.position();
    }

    Optional<Step> broken() {
        return Optional.ofNullable(broken);
    }

    @Nullable
    ClockSetBack clockSetBack() {
        return clockSetBack;
    }

    private void watchClock(Link link) {
        if (last != null
                && clockSetBack == null
                && link.sealedAt().isBefore(last.sealedAt().minus(TOLERATED_STEP_BACK))) {
            clockSetBack = new ClockSetBack(link.position(), last.sealedAt(), link.sealedAt());
        }
    }
}
