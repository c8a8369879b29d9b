package org.throughline.policies.expression;

import java.util.List;
import java.util.stream.IntStream;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Year;

/**
 * Some calendar years in a row, both ends included.
 *
 * @param from the earlier one; both are calendar years, or both count back from the assessment
 * @param to the later one; at most nine years later
 */
public record YearSpan(Year from, Year to) {

    /** How many years it can have. */
    public static final int MOST = 10;

    public YearSpan {
        int length = length(from, to);
        if (length < 1 || length > MOST) {
            throw new IllegalArgumentException("No stretch of years: " + from + ", " + to);
        }
    }

    /**
     * How many years lie from one to the other, both included; 0 or less if they are the wrong way round or no pair.
     */
    public static int length(Year from, Year to) {
        if (from instanceof Year.Of first && to instanceof Year.Of last) {
            return last.year() - first.year() + 1;
        }
        if (from instanceof Year.Before first && to instanceof Year.Before last) {
            return first.years() - last.years() + 1;
        }
        return 0;
    }

    /** The years in their order. */
    public List<Year> years() {
        return IntStream.range(0, length(from, to))
                .mapToObj(step -> from instanceof Year.Of first
                        ? (Year) new Year.Of(first.year() + step)
                        : new Year.Before(((Year.Before) from).years() - step))
                .toList();
    }

    List<Cell> cells(KnownFact fact) {
        return years().stream().map(year -> Cell.of(fact, year)).toList();
    }
}
