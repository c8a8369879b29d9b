package org.throughline.policies.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.throughline.policies.facts.Assessment;

/**
 * A quantity of all firms, ranked over the bounds in use: never changes.
 *
 * @param planes the ranks; 0 where it is not known
 * @param known for which firms it can be worked out
 */
record Gauge(Quantity quantity, Cuts cuts, int digits, Planes planes, RowSet known) {

    /** Ranks all firms. */
    static Gauge of(Quantity quantity, Collection<Cuts.Cut> bounds, Facts facts, Assessment assessment) {
        int digits = Cuts.digits(bounds);
        Formula formula = Formula.of(quantity, digits, facts, assessment);
        Cuts cuts = Cuts.of(bounds, formula.scale());
        RowSet[] empty = new RowSet[Planes.needed(cuts.all().size())];
        Arrays.fill(empty, RowSet.EMPTY);
        Planes.Edit planes = new Planes(empty).edit();
        RowSet known = RowSet.where(facts.rows(), formula::isKnown);
        known.forEach(row -> planes.set(row, cuts.rank(formula, row)));
        return new Gauge(quantity, cuts, digits, planes.done(), known);
    }

    /** The same after the facts of some firms have changed. */
    Gauge after(Iterable<Integer> rows, Facts facts, Assessment assessment) {
        Formula formula = Formula.of(quantity, digits, facts, assessment);
        Planes.Edit ranks = planes.edit();
        RowSetEdit isKnown = known.edit();
        for (int row : rows) {
            boolean now = formula.isKnown(row);
            isKnown.set(row, now);
            ranks.set(row, now ? cuts.rank(formula, row) : 0);
        }
        return new Gauge(quantity, cuts, digits, ranks.done(), isKnown.done());
    }

    /** Whether these are the bounds in use, in whatever order. */
    boolean isCutBy(Collection<Cuts.Cut> bounds) {
        return Set.copyOf(bounds).equals(Set.copyOf(cuts.all()));
    }

    /** The formula behind it. */
    Formula formula(Facts facts, Assessment assessment) {
        return Formula.of(quantity, digits, facts, assessment);
    }
}
