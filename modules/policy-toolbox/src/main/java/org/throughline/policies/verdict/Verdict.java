package org.throughline.policies.verdict;

import java.util.List;
import java.util.Set;
import org.throughline.policies.facts.Cell;

/**
 * What an expression says of a firm, and why.
 *
 * @param missing what would have to be known to say more, nothing else; empty unless the outcome is unknown. Of a share
 *     or growth that has nothing to be measured by, what it is measured by
 * @param findings each condition in the order of the source
 */
public record Verdict(Outcome outcome, Set<Cell> missing, List<Finding> findings) {

    public Verdict {
        missing = Set.copyOf(missing);
        findings = List.copyOf(findings);
    }

    /** Whether a firm meets what is asked. */
    public enum Outcome {
        /** It does, whatever is still missing. */
        ELIGIBLE,
        /** It does not, whatever is still missing. */
        NOT_ELIGIBLE,
        /** It depends on what is missing. */
        UNKNOWN;

        /** The outcome of a truth value. */
        public static Outcome of(Kleene truth) {
            return switch (truth) {
                case TRUE -> ELIGIBLE;
                case FALSE -> NOT_ELIGIBLE;
                case UNKNOWN -> UNKNOWN;
            };
        }
    }
}
