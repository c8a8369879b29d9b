package org.throughline.policies.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.throughline.policies.expression.Comparison;

/**
 * One bound of one condition of a clause, to be moved while all else stays as it is. For each firm it is found out once
 * what the clause says if the condition holds and what if it does not; where that is the same the bound does not
 * matter, and of the others the numbers are kept in order. After that an answer takes a search in a few sorted lists,
 * whatever the bound.
 */
public final class Slider {

    private static final int STATES = 3;

    private final Comparison comparison;
    private final int scale;
    private final boolean whole;
    private final List<String> groups;
    /** For each group how many firms each state has whatever the bound is. */
    private final int[][] fixed;
    /**
     * For each group and each pair of states, if it holds and if not, the keys in order; empty where they are the same.
     */
    private final long[][][] keys;

    private Slider(Quantity.Bounded atom, Formula formula, List<String> groups, int[][] fixed, long[][][] keys) {
        this.comparison = atom.comparison();
        this.scale = formula.scale();
        this.whole = formula.isWhole();
        this.groups = groups;
        this.fixed = fixed;
        this.keys = keys;
    }

    /** How many firms meet a clause, may meet it and do not meet it. */
    public record Counts(int eligible, int unknown, int notEligible) {

        static Counts of(int[] states) {
            return new Counts(states[2], states[1], states[0]);
        }
    }

    /**
     * What the clause says with a bound.
     *
     * @param groups by name of the group
     */
    public record Answer(Counts all, Map<String, Counts> groups) {}

    /** Prepares for a condition that compares something. */
    static Slider of(Index index, Program program, int number, Quantity.Bounded atom, Grouping grouping) {
        Formula formula =
                Formula.of(atom.quantity(), Math.max(0, atom.bound().scale()), index.facts(), index.assessment());
        Sorting sorting = new Sorting(program.root(), number, formula, grouping);
        new Sweep(index).each(sorting::strip);
        return new Slider(atom, formula, grouping.names(), sorting.fixed, sorting.sorted());
    }

    /**
     * The answer for a bound.
     *
     * @throws IllegalArgumentException for one that is too large, or finer than six digits and than the bound in the
     *     clause
     */
    public Answer at(BigDecimal bound) {
        BigDecimal plain = bound.signum() == 0 ? BigDecimal.ZERO : bound.stripTrailingZeros();
        long first = key(Cuts.Cut.before(comparison, plain));
        long behind = comparison == Comparison.EQUAL ? key(Cuts.Cut.behind(plain)) : Long.MAX_VALUE;
        int[] all = new int[STATES];
        Map<String, Counts> byGroup = new LinkedHashMap<>();
        for (int group = 0; group < fixed.length; group++) {
            int[] states = states(group, first, behind);
            for (int state = 0; state < STATES; state++) {
                all[state] += states[state];
            }
            byGroup.put(groups.get(group), Counts.of(states));
        }
        return new Answer(Counts.of(all), byGroup);
    }

    /** The answer for a day as the bound. */
    public Answer at(LocalDate bound) {
        return at(BigDecimal.valueOf(bound.toEpochDay()));
    }

    private long key(Cuts.Cut cut) {
        long key = cut.key(scale);
        if (Math.abs(key) == Keys.BEYOND || (!whole && cut.bound().scale() > scale)) {
            throw new IllegalArgumentException("Too large or too fine: " + cut.bound());
        }
        return key;
    }

    private int[] states(int group, long first, long behind) {
        int[] states = fixed[group].clone();
        for (int pair = 0; pair < keys[group].length; pair++) {
            long[] sorted = keys[group][pair];
            int holding = below(sorted, behind) - below(sorted, first);
            states[pair / STATES] += holding;
            states[pair % STATES] += sorted.length - holding;
        }
        return states;
    }

    /** How many of these are less. */
    private static int below(long[] sorted, long key) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < key) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Sorts firms by what the clause says of them with the condition and without it. */
    private static final class Sorting {

        private final Node root;
        private final int number;
        private final Formula formula;
        private final Grouping grouping;
        private final int[][] fixed;
        private final List<List<LongStream.Builder>> keys = new ArrayList<>();
        private final long[][] held = new long[2][RowSet.WORDS];
        private final long[][] failed = new long[2][RowSet.WORDS];

        Sorting(Node root, int number, Formula formula, Grouping grouping) {
            this.root = root;
            this.number = number;
            this.formula = formula;
            this.grouping = grouping;
            this.fixed = new int[grouping.names().size()][STATES];
            for (int group = 0; group < fixed.length; group++) {
                List<LongStream.Builder> pairs = new ArrayList<>();
                for (int pair = 0; pair < STATES * STATES; pair++) {
                    pairs.add(LongStream.builder());
                }
                keys.add(pairs);
            }
        }

        void strip(Strip strip) {
            long[] known = strip.known(number);
            strip.pretend(number, known == null ? RowSet.NOTHING : known);
            strip.run(root, held[0], held[1]);
            strip.pretend(number, RowSet.NOTHING);
            strip.run(root, failed[0], failed[1]);
            strip.forget(number);
            RowSet.each(strip.live(), strip.block() * RowSet.ROWS, row -> {
                if (RowSet.word(row) >= strip.from() && RowSet.word(row) < strip.to()) {
                    put(row, state(held, row), state(failed, row));
                }
            });
        }

        private static int state(long[][] verdicts, int row) {
            long certain = verdicts[0][RowSet.word(row)] >>> row;
            long possible = verdicts[1][RowSet.word(row)] >>> row;
            return (int) ((certain & 1) + (possible & 1));
        }

        private void put(int row, int holding, int failing) {
            int group = grouping.group(row);
            if (holding == failing) {
                fixed[group][holding]++;
            } else {
                keys.get(group).get(holding * STATES + failing).add(formula.key(row));
            }
        }

        long[][][] sorted() {
            return keys.stream()
                    .map(pairs -> pairs.stream()
                            .map(pair -> pair.build().toArray())
                            .peek(Arrays::sort)
                            .toArray(long[][]::new))
                    .toArray(long[][][]::new);
        }
    }
}
