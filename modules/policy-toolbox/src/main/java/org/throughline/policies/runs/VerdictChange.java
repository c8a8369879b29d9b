package org.throughline.policies.runs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.policies.verdict.Kleene;
import org.throughline.policies.verdict.Verdict.Outcome;

/**
 * A firm that gained or lost a clause between two runs.
 *
 * @param clause its name
 * @param firm as the register has it now
 * @param before what was said; null of a firm that was not there
 * @param after what is said
 * @param why what else it is than before
 * @param turned the conditions that say something else, where the clause asks what it asked
 */
public record VerdictChange(
        String clause, EnterpriseSummary firm, @Nullable Outcome before, Outcome after, Why why, List<Turned> turned) {

    /** What made the difference. */
    public enum Why {
        /** Something else is known of the firm, and time alone would not have been enough. */
        FACTS,
        /** Time has passed: what was known before is enough on the later day. */
        DAY,
        /** The clause asks something else. */
        CLAUSE,
        /** The firm was not there. */
        NEW_FIRM
    }

    /**
     * A condition that turned.
     *
     * @param condition as the language writes it
     * @param before what it saw, as text; null if nothing was known
     * @param after what it sees
     */
    public record Turned(
            String condition,
            Kleene outcomeBefore,
            @Nullable String before,
            Kleene outcomeAfter,
            @Nullable String after) {}
}
