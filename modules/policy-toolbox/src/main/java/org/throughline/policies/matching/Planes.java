package org.throughline.policies.matching;

import java.util.Arrays;

/**
 * A small number for each row, its rank, in bit planes: plane {@code j} has the rows whose rank has bit {@code j}. Rows
 * without a rank have rank 0.
 */
final class Planes {

    private final RowSet[] planes;

    Planes(RowSet[] planes) {
        this.planes = planes;
    }

    /** How many planes ranks up to this one take. */
    static int needed(int highest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(highest);
    }

    int rank(int row) {
        int rank = 0;
        for (int j = 0; j < planes.length; j++) {
            rank |= planes[j].has(row) ? 1 << j : 0;
        }
        return rank;
    }

    /**
     * The rows whose rank is at least so much. More than {@code rank - 1} is built from the lowest plane up: where that
     * number has a 1 the plane has to be there too, where it has a 0 the plane alone is enough.
     *
     * @param rank at least 1
     */
    void atLeast(int rank, int block, long[] into, int from, int to) {
        int below = rank - 1;
        int j = Integer.numberOfTrailingZeros(~below);
        if (j >= planes.length) {
            Arrays.fill(into, from, to, 0);
            return;
        }
        System.arraycopy(planes[j].block(block), from, into, from, to - from);
        for (j++; j < planes.length; j++) {
            if (((below >> j) & 1) == 0) {
                Lanes.or(into, planes[j].block(block), from, to);
            } else {
                Lanes.and(into, planes[j].block(block), from, to);
            }
        }
    }

    Edit edit() {
        return new Edit(this);
    }

    /** Planes while ranks change. */
    static final class Edit {

        private final RowSetEdit[] edits;

        private Edit(Planes planes) {
            edits = Arrays.stream(planes.planes).map(RowSet::edit).toArray(RowSetEdit[]::new);
        }

        /** Gives a row a rank; whether it had another one. */
        boolean set(int row, int rank) {
            boolean changed = false;
            for (int j = 0; j < edits.length; j++) {
                changed |= edits[j].set(row, ((rank >> j) & 1) != 0);
            }
            return changed;
        }

        Planes done() {
            return new Planes(Arrays.stream(edits).map(RowSetEdit::done).toArray(RowSet[]::new));
        }
    }
}
