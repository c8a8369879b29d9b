package org.throughline.policies.matching;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Fraction;

/**
 * The places at which the bounds in use cut the numbers of a quantity, in order. A number's rank is how many of them it
 * has passed: whoever has passed one has passed all before it.
 */
final class Cuts {

    /**
     * A place between numbers.
     *
     * @param above whether the bound itself lies before it
     */
    record Cut(BigDecimal bound, boolean above) implements Comparable<Cut> {

        private static final Comparator<Cut> ORDER =
                Comparator.comparing(Cut::bound).thenComparing(Cut::above);

        /** Where a comparison begins to hold. */
        static Cut before(Comparison comparison, BigDecimal bound) {
            return new Cut(bound, comparison == Comparison.ABOVE);
        }

        /** Where an equality ends to hold. */
        static Cut behind(BigDecimal bound) {
            return new Cut(bound, true);
        }

        /** The cuts of a comparison: one, of an equality two. */
        static List<Cut> of(Quantity.Bounded atom) {
            Cut first = before(atom.comparison(), atom.bound());
            return atom.comparison() == Comparison.EQUAL ? List.of(first, behind(atom.bound())) : List.of(first);
        }

        /** The least key that has passed it. */
        long key(int scale) {
            long key = Keys.of(bound, scale);
            return above && Math.abs(key) != Keys.BEYOND ? key | 1 : key;
        }

        boolean isPassedBy(Fraction number) {
            int order = number.compareTo(bound);
            return above ? order > 0 : order >= 0;
        }

        @Override
        public int compareTo(Cut other) {
            return ORDER.compare(this, other);
        }
    }

    private final List<Cut> cuts;
    private final long[] keys;

    private Cuts(List<Cut> cuts, int scale) {
        this.cuts = cuts;
        this.keys = cuts.stream().mapToLong(cut -> cut.key(scale)).toArray();
    }

    static Cuts of(Collection<Cut> cuts, int scale) {
        return new Cuts(cuts.stream().sorted().distinct().toList(), scale);
    }

    /** Digits behind the point of the finest bound among them. */
    static int digits(Collection<Cut> cuts) {
        return cuts.stream().mapToInt(cut -> cut.bound().scale()).max().orElse(0);
    }

    List<Cut> all() {
        return cuts;
    }

    /** The rank from which on a cut is passed, at least 1; 0 if it is not among them. */
    int rankOf(Cut cut) {
        return cuts.indexOf(cut) + 1;
    }

    /** The rank of a firm for which a formula comes to something. */
    int rank(Formula formula, int row) {
        long key = formula.key(row);
        if (key == Keys.BEYOND || key == -Keys.BEYOND) {
            return beyond(formula.exact(row));
        }
        int from = 0;
        int to = keys.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (keys[middle] <= key) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private int beyond(Fraction number) {
        return (int) cuts.stream().filter(cut -> cut.isPassedBy(number)).count();
    }

    @Override
    public String toString() {
        return cuts + " " + Arrays.toString(keys);
    }
}
