package org.throughline.policies.matching;

import java.util.Arrays;

/**
 * A set of rows while it changes: a block is copied when it is written to for the first time, the others stay shared.
 */
final class RowSetEdit {

    private final RowSet before;
    private long[][] blocks;
    private boolean[] own;
    private boolean changed;

    RowSetEdit(RowSet before, long[][] blocks) {
        this.before = before;
        this.blocks = blocks;
        this.own = new boolean[blocks.length];
    }

    boolean has(int row) {
        int b = RowSet.blockOf(row);
        return b < blocks.length && ((blocks[b][RowSet.word(row)] >>> row) & 1) != 0;
    }

    /** Puts a row in or out; whether that changed anything. */
    boolean set(int row, boolean in) {
        if (has(row) == in) {
            return false;
        }
        own(RowSet.blockOf(row))[RowSet.word(row)] ^= 1L << row;
        return true;
    }

    /** Puts 64 rows in or out at once. */
    void word(int block, int word, long rows) {
        if ((block < blocks.length ? blocks[block][word] : 0) != rows) {
            own(block)[word] = rows;
        }
    }

    private long[] own(int block) {
        if (block >= blocks.length) {
            int length = blocks.length;
            blocks = Arrays.copyOf(blocks, block + 1);
            Arrays.fill(blocks, length, block + 1, RowSet.NOTHING);
            own = Arrays.copyOf(own, block + 1);
        }
        if (!own[block]) {
            blocks[block] = blocks[block].clone();
            own[block] = true;
        }
        changed = true;
        return blocks[block];
    }

    /** The set as it is now, the one it was if nothing changed. The edit ends with it. */
    RowSet done() {
        return changed ? new RowSet(blocks) : before;
    }
}
