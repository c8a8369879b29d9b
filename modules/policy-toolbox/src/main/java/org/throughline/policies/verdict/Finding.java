package org.throughline.policies.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.Statement;

/**
 * One condition held against one firm.
 *
 * @param missing what has to be known to say it; empty unless it is unknown
 * @param number what a number came to; empty for other conditions and if it is not known
 * @param seen what it read of the firm, in its order
 */
public record Finding(
        Expression.Condition condition, Kleene truth, Set<Cell> missing, Optional<Fraction> number, List<Seen> seen) {

    /**
     * What was read.
     *
     * @param statement what a source said, with its day; null if nothing is known
     */
    public record Seen(Cell cell, @Nullable Statement statement) {}
}
