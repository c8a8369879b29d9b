package org.throughline.policies.benefit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.facts.Cell;

/**
 * What a firm would be paid, in fen: between the least and the most where something is missing.
 *
 * @param low what is certain, at least 0
 * @param high the most it can be; null if nothing bounds it
 * @param missing facts that would have to be known to say more; empty if they are, or if nothing hangs on them
 * @param asked figures and choices of the application that would have to be known
 * @param steps the proof: what was worked out from what, in order, the rounding last; empty where none was wanted
 */
public record Payout(long low, @Nullable Long high, Set<Cell> missing, Set<String> asked, List<Step> steps) {

    public Payout {
        missing = Set.copyOf(missing);
        asked = Set.copyOf(asked);
        steps = List.copyOf(steps);
    }

    /** Whether it is one amount and no other. */
    public boolean isExact() {
        return high != null && high == low;
    }
}
