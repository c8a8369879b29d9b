package org.throughline.policies.runs;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.Cursor;
import org.throughline.policies.matching.KeptObstacles;
import org.throughline.policies.matching.KeptRun;

/**
 * How many firms of the whole city meet a clause.
 *
 * @param clause its name
 * @param hardest the condition that shuts most out; null if none does
 */
public record ClauseCount(
        String clause,
        int eligible,
        int unknown,
        int firms,
        @Nullable Hardest hardest) {

    /** Sort keys of the list. */
    public static final int CURSOR_PARTS = 2;

    /**
     * A condition.
     *
     * @param failing how many of those that do not meet the clause do not have it as wanted
     * @param alone how many it alone keeps from the clause
     */
    public record Hardest(String condition, int failing, int alone) {}

    static ClauseCount of(String clause, RunContents contents) {
        KeptRun verdicts = contents.verdicts();
        Hardest hardest = contents.obstacles().of(clause).stream()
                .filter(kept -> kept.failing() > 0)
                .max(Comparator.comparingInt(KeptObstacles.Kept::failing))
                .map(kept -> new Hardest(
                        kept.condition(), kept.failing(), kept.alone().count()))
                .orElse(null);
        return new ClauseCount(
                clause,
                verdicts.eligible(clause).count(),
                verdicts.unknown(clause).count(),
                contents.roster().size(),
                hardest);
    }

    Cursor place() {
        return new Cursor(List.of(Integer.toString(eligible), clause));
    }

    boolean isAfter(Cursor place) {
        int than;
        try {
            than = Integer.parseInt(place.key().get(0));
        } catch (NumberFormatException noNumber) {
            throw PageQuery.unusablePlace();
        }
        return eligible > than
                || (eligible == than && clause.compareTo(place.key().get(1)) > 0);
    }
}
