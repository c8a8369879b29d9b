package org.throughline.policies.matching;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * A set of rows that never changes. Row {@code r} is bit {@code r & 63} of word {@code r >> 6}; words lie in blocks of
 * 512, and sets share the blocks that are the same in them.
 */
public final class RowSet {

    /** Words of a block. */
    static final int WORDS = 512;

    /** Rows of a block. */
    static final int ROWS = WORDS * Long.SIZE;

    /** A block without a row; never written to. */
    static final long[] NOTHING = new long[WORDS];

    static final RowSet EMPTY = new RowSet(new long[0][]);

    private final long[][] blocks;

    /** Takes the blocks over: nobody writes to them from here on. */
    RowSet(long[][] blocks) {
        this.blocks = blocks;
    }

    /** The rows below a number of which something holds. */
    static RowSet where(int rows, IntPredicate holds) {
        long[][] blocks = new long[blocksOf(rows)][];
        for (int b = 0; b < blocks.length; b++) {
            int first = b * ROWS;
            blocks[b] = block(first, Math.min(rows, first + ROWS), holds);
        }
        return new RowSet(blocks);
    }

    private static long[] block(int first, int end, IntPredicate holds) {
        long[] words = new long[WORDS];
        for (int row = first; row < end; row++) {
            words[word(row)] |= holds.test(row) ? 1L << row : 0;
        }
        return shared(words);
    }

    /** The same block, or the one that all empty blocks are. */
    static long[] shared(long[] words) {
        long any = 0;
        for (long word : words) {
            any |= word;
        }
        return any == 0 ? NOTHING : words;
    }

    static int blocksOf(int rows) {
        return (rows + ROWS - 1) / ROWS;
    }

    static int blockOf(int row) {
        return row / ROWS;
    }

    /** The word of a row within its block. */
    static int word(int row) {
        return (row >> 6) & (WORDS - 1);
    }

    /** A block to be read; beyond the last one all are empty. */
    long[] block(int number) {
        return number < blocks.length ? blocks[number] : NOTHING;
    }

    int blocks() {
        return blocks.length;
    }

    /** Whether the row is among them. */
    public boolean has(int row) {
        return ((block(blockOf(row))[word(row)] >>> row) & 1) != 0;
    }

    /** How many they are. */
    public int count() {
        int count = 0;
        for (long[] block : blocks) {
            count += Lanes.count(block, 0, WORDS);
        }
        return count;
    }

    /** Tells of each row, the lowest first. */
    public void forEach(IntConsumer consumer) {
        for (int b = 0; b < blocks.length; b++) {
            each(blocks[b], b * ROWS, consumer);
        }
    }

    static void each(long[] block, int first, IntConsumer consumer) {
        for (int w = 0; w < WORDS; w++) {
            for (long left = block[w]; left != 0; left &= left - 1) {
                consumer.accept(first + w * Long.SIZE + Long.numberOfTrailingZeros(left));
            }
        }
    }

    /** The rows of this set that are not in the other. */
    public RowSet without(RowSet other) {
        long[][] rest = new long[blocks.length][];
        for (int b = 0; b < rest.length; b++) {
            long[] words = blocks[b].clone();
            Lanes.strike(words, other.block(b));
            rest[b] = shared(words);
        }
        return new RowSet(rest);
    }

    /** The rows that are in both sets. */
    public RowSet and(RowSet other) {
        long[][] both = new long[Math.min(blocks.length, other.blocks.length)][];
        for (int b = 0; b < both.length; b++) {
            long[] words = blocks[b].clone();
            Lanes.and(words, other.block(b), 0, WORDS);
            both[b] = shared(words);
        }
        return new RowSet(both);
    }

    RowSetEdit edit() {
        return new RowSetEdit(this, blocks.clone());
    }

    /** Whether both have the same rows. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof RowSet that)) {
            return false;
        }
        for (int b = 0; b < Math.max(blocks.length, that.blocks.length); b++) {
            if (!Arrays.equals(block(b), that.block(b))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int b = 0; b < blocks.length; b++) {
            hash += blocks[b] == NOTHING ? 0 : Arrays.hashCode(blocks[b]) ^ b;
        }
        return hash;
    }

    @Override
    public String toString() {
        return count() + " rows";
    }
}
