package org.throughline.policies.matching;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Sets of rows in few bytes, block by block, each in the shortest of three ways: the gaps between its rows, the gaps
 * between the rows it lacks, or its words. A gap takes a byte up to 127, so that a set in which every tenth row lies at
 * random takes four fifths of its bits, and one in which every twentieth does not half of them. One set has one
 * writing.
 */
final class PackedRows {

    private static final int GAPS = 0;
    private static final int LACKS = 1;
    private static final int WORDS = 2;
    private static final int MORE = 0x80;
    private static final int DENSE = RowSet.WORDS * Long.BYTES;

    private PackedRows() {}

    /** Writes the rows of a set below a number. */
    static void write(RowSet rows, int size, DataOutput out) throws IOException {
        for (int block = 0; block < RowSet.blocksOf(size); block++) {
            int length = Math.min(RowSet.ROWS, size - block * RowSet.ROWS);
            write(rows.block(block), length, out);
        }
    }

    private static void write(long[] words, int length, DataOutput out) throws IOException {
        int count = Lanes.count(words, 0, RowSet.WORDS);
        boolean lacks = count > length / 2;
        byte[] gaps = gaps(words, length, lacks);
        if (gaps.length >= DENSE) {
            out.writeByte(WORDS);
            for (long word : words) {
                out.writeLong(word);
            }
            return;
        }
        out.writeByte(lacks ? LACKS : GAPS);
        number(lacks ? length - count : count, out);
        out.write(gaps);
    }

    private static byte[] gaps(long[] words, int length, boolean lacks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int last = -1;
        for (int row = 0; row < length; row++) {
            boolean in = ((words[row >> 6] >>> row) & 1) != 0;
            if (in != lacks) {
                number(row - last - 1, bytes);
                last = row;
            }
        }
        return bytes.toByteArray();
    }

    private static void number(int number, ByteArrayOutputStream out) {
        int left = number;
        while (left >= MORE) {
            out.write(left | MORE);
            left >>>= 7;
        }
        out.write(left);
    }

    private static void number(int number, DataOutput out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        number(number, bytes);
        out.write(bytes.toByteArray());
    }

    /**
     * Reads what was written.
     *
     * @throws IllegalArgumentException for what is no set of rows below the number
     */
    static RowSet read(int size, DataInput in) throws IOException {
        long[][] blocks = new long[RowSet.blocksOf(size)][];
        for (int block = 0; block < blocks.length; block++) {
            int length = Math.min(RowSet.ROWS, size - block * RowSet.ROWS);
            blocks[block] = RowSet.shared(block(length, in));
        }
        return new RowSet(blocks);
    }

    private static long[] block(int length, DataInput in) throws IOException {
        long[] words = new long[RowSet.WORDS];
        int kind = in.readUnsignedByte();
        if (kind == WORDS) {
            for (int word = 0; word < words.length; word++) {
                words[word] = in.readLong();
            }
            long[] all = new long[RowSet.WORDS];
            fill(all, length);
            Lanes.orNot(all, words, 0, all.length);
            check(Lanes.count(all, 0, all.length) == RowSet.ROWS);
            return words;
        }
        check(kind == GAPS || kind == LACKS);
        if (kind == LACKS) {
            fill(words, length);
        }
        int row = -1;
        for (int left = number(in); left > 0; left--) {
            row += number(in) + 1;
            check(row < length);
            words[row >> 6] ^= 1L << row;
        }
        return words;
    }

    private static void fill(long[] words, int length) {
        Arrays.fill(words, 0, length >> 6, -1);
        if ((length & 63) != 0) {
            words[length >> 6] = (1L << length) - 1;
        }
    }

    private static int number(DataInput in) throws IOException {
        int number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int next = in.readUnsignedByte();
            number |= (next & (MORE - 1)) << shift;
            if (next < MORE) {
                check(number >= 0 && number <= RowSet.ROWS);
                return number;
            }
        }
        throw new IllegalArgumentException("No number");
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("No set of rows");
        }
    }
}
