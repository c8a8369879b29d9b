package org.throughline.enterprises;

import org.throughline.kernel.BilingualText;

/**
 * A record that changes hands when two records of a firm are merged.
 *
 * @param id unique among the records of its contributor, ASCII; says where a list goes on
 * @param what it is, in a sentence; names nobody whose data lie in the vault
 */
public record MergedRecord(String id, BilingualText what, Outcome outcome) {

    /** What becomes of it. */
    public enum Outcome {
        /** It goes over as it is. */
        MOVES,
        /** It goes over and counts from then on, instead of what the surviving firm has. */
        STANDS,
        /** It goes over as history: what the surviving firm has goes on to count. */
        YIELDS
    }
}
