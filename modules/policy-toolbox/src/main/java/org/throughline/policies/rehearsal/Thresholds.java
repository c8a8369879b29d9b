package org.throughline.policies.rehearsal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.matching.Clause;
import org.throughline.policies.matching.Matching;
import org.throughline.policies.matching.Reckoning;
import org.throughline.policies.matching.RowSet;

/** Looks at the firms for which one condition of a draft decides, and at where their numbers lie. */
final class Thresholds {

    private static final int BINS_BESIDE = 10;
    private static final int BINS_BETWEEN = 40;
    private static final int BESIDE = 2;
    private static final String HELD = "held";
    private static final String FAILED = "failed";

    private final Matching matching;
    private final Conditions conditions;
    private final RowSet eligible;
    private final RowSet current;
    private final Conditions inForce;

    /**
     * @param current the firms that meet the clause in force; none if the draft takes the place of none
     * @param inForce what that asks; nothing if there is none
     */
    Thresholds(Matching matching, Conditions conditions, RowSet eligible, RowSet current, Conditions inForce) {
        this.matching = matching;
        this.conditions = conditions;
        this.eligible = eligible;
        this.current = current;
        this.inForce = inForce;
    }

    /** One a condition with a bound. */
    List<Threshold> all() {
        List<Threshold> all = new ArrayList<>();
        for (int place = 0; place < conditions.atoms().size(); place++) {
            int number = place + 1;
            Bound.of(conditions.atoms().get(place)).ifPresent(bound -> all.add(of(number, bound)));
        }
        return all;
    }

    /** The firms for which a condition decides, with whether the draft asks for it or for its opposite. */
    record Decided(RowSet rows, boolean wanted) {}

    /** Where a condition turns up both ways, the one that decides for more firms counts. */
    Decided decided(Atom atom) {
        Expression held = conditions.with(Map.of(atom, new Expression.Constant(true)));
        Expression failed = conditions.with(Map.of(atom, new Expression.Constant(false)));
        Matching both = matching.with(new Clause(HELD, held)).with(new Clause(FAILED, failed));
        RowSet wanted = between(both, HELD, FAILED);
        RowSet unwanted = between(both, FAILED, HELD);
        boolean isWanted = wanted.count() >= unwanted.count();
        return new Decided(isWanted ? wanted : unwanted, isWanted);
    }

    private static RowSet between(Matching matching, String met, String other) {
        return matching.eligible(met).without(matching.eligible(other)).without(matching.unknown(other));
    }

    private Threshold of(int number, Bound bound) {
        Decided decided = decided(bound.atom());
        Reckoning reckoning = Reckoning.of(bound.atom(), matching.facts(), matching.assessment());
        Bound other = bound.in(inForce);
        Picture picture = new Picture(bound, other, width(bound, other, decided.rows(), reckoning));
        Heap heap = new Heap(other == null ? bound : other, picture.width, decided.wanted());
        int[] missing = new int[1];
        decided.rows().forEach(row -> {
            if (reckoning.isKnown(row)) {
                Fraction value = reckoning.of(row);
                picture.put(value, eligible.has(row), current.has(row));
                heap.put(value);
            } else {
                missing[0]++;
            }
        });
        return told(number, bound, decided.wanted(), other, picture, missing[0], heap.told());
    }

    private static Threshold told(
            int number,
            Bound bound,
            boolean wanted,
            @Nullable Bound other,
            Picture picture,
            int missing,
            Threshold.PileUp pileUp) {
        return new Threshold(
                number,
                Said.of(bound.atom()),
                bound.unit(),
                bound.isShare(),
                wanted,
                bound.text(),
                other == null ? null : other.text(),
                picture.bins(),
                picture.below,
                picture.above,
                missing,
                pileUp);
    }

    /** A bound of nought says nothing about how far numbers lie apart: a 25th of what most stay below does then. */
    private static BigDecimal width(Bound bound, @Nullable Bound other, RowSet rows, Reckoning reckoning) {
        BigDecimal width = bound.step();
        if (bound.number().signum() == 0) {
            List<BigDecimal> sizes = new ArrayList<>();
            rows.forEach(row -> {
                if (reckoning.isKnown(row)) {
                    sizes.add(reckoning.of(row).rounded(6).abs());
                }
            });
            sizes.sort(null);
            BigDecimal most = sizes.isEmpty() ? BigDecimal.ZERO : sizes.get((sizes.size() - 1) * 9 / 10);
            width = most.signum() == 0
                    ? width
                    : Bound.round(most.divide(BigDecimal.valueOf(25), 12, RoundingMode.HALF_UP))
                            .max(bound.finest());
        }
        BigDecimal apart = other == null
                ? BigDecimal.ZERO
                : other.number().subtract(bound.number()).abs();
        return apart.compareTo(width.multiply(BigDecimal.valueOf(BINS_BETWEEN))) <= 0
                ? width
                : Bound.round(apart.divide(BigDecimal.valueOf(BINS_BETWEEN / 2), 12, RoundingMode.HALF_UP))
                        .max(bound.finest());
    }

    /** Which stretch of a number lies where. */
    private static int place(Fraction value, BigDecimal from, BigDecimal width, RoundingMode rounding) {
        BigDecimal places =
                value.over().subtract(from.multiply(value.under())).divide(width.multiply(value.under()), 0, rounding);
        return places.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE / 2)) > 0
                ? places.signum() * (Integer.MAX_VALUE / 2)
                : places.intValue();
    }

    /** Bins beside the bounds; that of the draft is where two of them meet. */
    private static final class Picture {

        private final Bound bound;
        private final BigDecimal width;
        private final BigDecimal from;
        private final int[] firms;
        private final int[] eligible;
        private final int[] current;
        private int below;
        private int above;

        Picture(Bound bound, @Nullable Bound other, BigDecimal width) {
            this.bound = bound;
            this.width = width;
            Fraction elsewhere = Fraction.of(other == null ? bound.number() : other.number());
            int lower = Math.min(0, place(elsewhere, bound.number(), width, RoundingMode.FLOOR)) - BINS_BESIDE;
            int upper = Math.max(0, place(elsewhere, bound.number(), width, RoundingMode.CEILING)) + BINS_BESIDE;
            this.from = bound.number().add(width.multiply(BigDecimal.valueOf(lower)));
            this.firms = new int[upper - lower];
            this.eligible = new int[upper - lower];
            this.current = new int[upper - lower];
        }

        void put(Fraction value, boolean meets, boolean met) {
            int bin = place(value, from, width, RoundingMode.FLOOR);
            if (bin < 0) {
                below++;
            } else if (bin >= firms.length) {
                above++;
            } else {
                firms[bin]++;
                eligible[bin] += meets ? 1 : 0;
                current[bin] += met ? 1 : 0;
            }
        }

        /** Without those below nought if nobody is there. */
        List<Threshold.Bin> bins() {
            List<Threshold.Bin> bins = new ArrayList<>();
            boolean anybodyBelow = below > 0 || bound.isDay();
            for (int bin = 0; bin < firms.length; bin++) {
                BigDecimal begin = from.add(width.multiply(BigDecimal.valueOf(bin)));
                anybodyBelow |= firms[bin] > 0;
                if (anybodyBelow || begin.signum() >= 0) {
                    bins.add(new Threshold.Bin(
                            bound.text(begin), bound.text(begin.add(width)), firms[bin], eligible[bin], current[bin]));
                }
            }
            return bins;
        }
    }

    /** Counts who sits just where a bound is met, and how many sit in as much room around. */
    private static final class Heap {

        private final Bound bound;
        private final BigDecimal width;
        private final boolean isPassed;
        private final int met;
        private final int[] around = new int[2 * BESIDE + 1];

        Heap(Bound bound, BigDecimal width, boolean wanted) {
            this.bound = bound;
            this.width = width;
            this.isPassed = bound.isPassed();
            this.met = wanted ? 0 : -1;
        }

        void put(Fraction value) {
            int place = isPassed ? place(value, RoundingMode.CEILING) - 1 : place(value, RoundingMode.FLOOR);
            int away = place - met + BESIDE;
            if (away >= 0 && away < around.length) {
                around[away]++;
            }
        }

        private int place(Fraction value, RoundingMode rounding) {
            return Thresholds.place(value, bound.number(), width, rounding);
        }

        Threshold.PileUp told() {
            int others = Arrays.stream(around).sum() - around[BESIDE];
            int usual = (others + BESIDE) / (2 * BESIDE);
            return new Threshold.PileUp(bound.text(), around[BESIDE], usual);
        }
    }
}
