package org.throughline.policies.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A whole number for each row, in packed blocks that versions share; never changes. What stands at a row that has none
 * means nothing.
 */
final class PackedColumn {

    static final PackedColumn EMPTY = new PackedColumn(new PackedBlock[0]);

    private final PackedBlock[] blocks;

    private PackedColumn(PackedBlock[] blocks) {
        this.blocks = blocks;
    }

    long get(int row) {
        int block = row / PackedBlock.LENGTH;
        return block < blocks.length ? blocks[block].get(row % PackedBlock.LENGTH) : 0;
    }

    /**
     * A column while it changes.
     *
     * @param rows those from this number on are new: they come in bulk and mostly in their order, so that the block in
     *     which they lie is kept open and packed when the next one begins
     */
    Edit edit(int rows) {
        return new Edit(blocks, rows);
    }

    /** See {@link PackedColumn#edit}. */
    static final class Edit {

        private final int known;
        private PackedBlock[] blocks;
        private long @Nullable [] open;
        private int opened;
        private boolean isFresh;

        private Edit(PackedBlock[] blocks, int known) {
            this.blocks = blocks.clone();
            this.known = known;
        }

        long get(int row) {
            int block = row / PackedBlock.LENGTH;
            if (open != null && block == opened) {
                return open[row % PackedBlock.LENGTH];
            }
            return block < blocks.length ? blocks[block].get(row % PackedBlock.LENGTH) : 0;
        }

        void set(int row, long number) {
            int block = row / PackedBlock.LENGTH;
            grow(block);
            if (row >= known) {
                put(row, number);
            } else if (open != null && block == opened) {
                open[row % PackedBlock.LENGTH] = number;
            } else if (get(row) != number) {
                blocks[block] = blocks[block].with(row % PackedBlock.LENGTH, number);
            }
        }

        /** Where nothing was yet, the first number stands for all that will be missing, so that these take no room. */
        private void put(int row, long number) {
            int block = row / PackedBlock.LENGTH;
            long[] numbers = open(block);
            if (isFresh) {
                int first = Math.max(0, known - block * PackedBlock.LENGTH);
                Arrays.fill(numbers, first, PackedBlock.LENGTH, number);
                isFresh = false;
            }
            numbers[row % PackedBlock.LENGTH] = number;
        }

        private void grow(int block) {
            if (block >= blocks.length) {
                int length = blocks.length;
                blocks = Arrays.copyOf(blocks, block + 1);
                Arrays.fill(blocks, length, block + 1, PackedBlock.NOUGHTS);
            }
        }

        private long[] open(int block) {
            if (open == null || opened != block) {
                close();
                open = blocks[block].numbers();
                opened = block;
                isFresh = blocks[block] == PackedBlock.NOUGHTS;
            }
            return open;
        }

        private void close() {
            if (open != null) {
                blocks[opened] = PackedBlock.of(open);
                open = null;
            }
        }

        /** The column as it is now. The edit ends with it. */
        PackedColumn done() {
            close();
            return new PackedColumn(blocks);
        }
    }
}
