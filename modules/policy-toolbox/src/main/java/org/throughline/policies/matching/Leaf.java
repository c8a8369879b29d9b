package org.throughline.policies.matching;

import org.jspecify.annotations.Nullable;
import org.throughline.policies.expression.Comparison;

/** A condition of all firms, once however many clauses ask it. */
sealed interface Leaf {

    /** For which firms it is known; null if it is known for all of them. */
    @Nullable
    RowSet known();

    /** Whether it is true of a firm. */
    boolean isTrue(int row);

    /**
     * The words of a block in which it is true.
     *
     * @param room written to if it has to be worked out, and given back then
     */
    long[] load(int block, long[] room, int from, int to);

    /** One whose rows are kept. */
    record Stored(RowSet truth, @Nullable RowSet known) implements Leaf {
        @Override
        public boolean isTrue(int row) {
            return truth.has(row);
        }

        @Override
        public long[] load(int block, long[] room, int from, int to) {
            return truth.block(block);
        }
    }

    /**
     * One that is worked out of the ranks of its quantity.
     *
     * @param first the rank from which on it is true
     * @param behind the rank from which on it is not any more; 0 if there is none
     */
    record Ranked(Gauge gauge, int first, int behind) implements Leaf {

        static Ranked of(Quantity.Bounded bounded, Gauge gauge) {
            int first = gauge.cuts().rankOf(Cuts.Cut.before(bounded.comparison(), bounded.bound()));
            boolean equal = bounded.comparison() == Comparison.EQUAL;
            return new Ranked(gauge, first, equal ? gauge.cuts().rankOf(Cuts.Cut.behind(bounded.bound())) : 0);
        }

        @Override
        public RowSet known() {
            return gauge.known();
        }

        @Override
        public boolean isTrue(int row) {
            int rank = gauge.planes().rank(row);
            return rank >= first && (behind == 0 || rank < behind);
        }

        @Override
        public long[] load(int block, long[] room, int from, int to) {
            gauge.planes().atLeast(first, block, room, from, to);
            if (behind != 0) {
                long[] past = new long[room.length];
                gauge.planes().atLeast(behind, block, past, from, to);
                Lanes.andNot(room, past, from, to);
            }
            return room;
        }
    }
}
