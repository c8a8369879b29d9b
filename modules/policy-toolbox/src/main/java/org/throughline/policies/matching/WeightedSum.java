package org.throughline.policies.matching;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;

/**
 * Cells, each so many times, together: whole weights over one divisor. It adds up in longs, and in large numbers for
 * the few firms for which those do not do.
 */
final class WeightedSum {

    private final CellReader[] readers;
    private final BigInteger[] weights;
    /** The same weights; empty if one of them is too large for a long. */
    private final long[] small;

    private final BigInteger divisor;

    private WeightedSum(CellReader[] readers, BigInteger[] weights, BigInteger divisor) {
        this.readers = readers;
        this.weights = weights;
        this.divisor = divisor;
        boolean fit = List.of(weights).stream().allMatch(weight -> weight.bitLength() < Long.SIZE);
        this.small =
                fit ? List.of(weights).stream().mapToLong(BigInteger::longValue).toArray() : new long[0];
    }

    static WeightedSum of(Term.Linear term, Facts facts, Assessment assessment) {
        Weights weights = new Weights();
        weights.add(term, BigInteger.ONE, BigInteger.ONE);
        List<Cell> cells = List.copyOf(weights.of.keySet());
        BigInteger[] whole = weights.of.values().stream()
                .map(weight -> weight.over.multiply(weights.divisor).divide(weight.under))
                .toArray(BigInteger[]::new);
        CellReader[] readers = CellReader.of(cells, facts, assessment).toArray(CellReader[]::new);
        return new WeightedSum(readers, whole, weights.divisor);
    }

    /** What each cell counts, collected over a term. */
    private static final class Weights {

        private record Weight(BigInteger over, BigInteger under) {
            Weight plus(Weight other) {
                return new Weight(
                        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
            }
        }

        private final Map<Cell, Weight> of = new LinkedHashMap<>();
        private BigInteger divisor = BigInteger.ONE;

        /** Adds a term, so many times. */
        void add(Term.Linear term, BigInteger over, BigInteger under) {
            if (term instanceof Term.Plus plus) {
                add(plus.one(), over, under);
                add(plus.other(), over, under);
            } else if (term instanceof Term.Minus minus) {
                add(minus.one(), over, under);
                add(minus.other(), over.negate(), under);
            } else if (term instanceof Term.Times times) {
                BigDecimal factor = times.factor();
                add(
                        times.of(),
                        over.multiply(factor.unscaledValue()),
                        under.multiply(BigInteger.TEN.pow(factor.scale())));
            } else if (term instanceof Term.MeanOfYears mean) {
                List<Cell> cells = mean.cells();
                cells.forEach(cell -> put(cell, over, under.multiply(BigInteger.valueOf(cells.size()))));
            } else {
                term.cells().forEach(cell -> put(cell, over, under));
            }
        }

        private void put(Cell cell, BigInteger over, BigInteger under) {
            BigInteger below = under.multiply(BigInteger.TEN.pow(Scaled.digits(cell.fact())));
            BigInteger common = over.gcd(below);
            Weight weight = new Weight(over.divide(common), below.divide(common));
            Weight sum = of.merge(cell, weight, Weight::plus);
            divisor = divisor.multiply(sum.under).divide(divisor.gcd(sum.under));
        }
    }

    boolean isKnown(int row) {
        for (CellReader reader : readers) {
            if (!reader.isKnown(row)) {
                return false;
            }
        }
        return true;
    }

    /** What it is divided by at the end, above 0. */
    BigInteger divisor() {
        return divisor;
    }

    /** Whether {@link #small} gives the sum of a firm: all products and sums on the way stay within a long. */
    boolean isSmall(int row) {
        long sum = 0;
        for (int i = 0; i < readers.length; i++) {
            long raw = readers[i].raw(row);
            if (small.length == 0 || Math.multiplyHigh(small[i], raw) != (small[i] * raw) >> 63) {
                return false;
            }
            long product = small[i] * raw;
            long next = sum + product;
            if (((sum ^ next) & (product ^ next)) < 0) {
                return false;
            }
            sum = next;
        }
        return true;
    }

    /** The sum before it is divided, if it {@link #isSmall}. */
    long small(int row) {
        long sum = 0;
        for (int i = 0; i < readers.length; i++) {
            sum += small[i] * readers[i].raw(row);
        }
        return sum;
    }

    /** The sum before it is divided. */
    BigInteger large(int row) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < readers.length; i++) {
            sum = sum.add(weights[i].multiply(BigInteger.valueOf(readers[i].raw(row))));
        }
        return sum;
    }
}
