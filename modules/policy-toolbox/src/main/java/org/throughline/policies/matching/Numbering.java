package org.throughline.policies.matching;

import java.util.Arrays;
import java.util.UUID;

/**
 * The row of each firm and the firm of each row. Rows are given in turn and never a second time, so that kept sets of
 * them keep their meaning. Only the one writer adds; versions share what has been written and read no further than they
 * know, so that what is added later, or was added by an edit that was given up, does not exist for them.
 */
final class Numbering {

    static final int NONE = -1;

    private static final int CHUNK = 4096;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int size;
    /** In chunks of so many rows, the upper and the lower half of each id in turn. */
    private final long[][] ids;
    /** Rows, each 1 higher than it is so that 0 is an empty place; a power of two of them, half of them empty. */
    private final int[] places;

    private Numbering(int size, long[][] ids, int[] places) {
        this.size = size;
        this.ids = ids;
        this.places = places;
    }

    static Numbering none() {
        return new Numbering(0, new long[0][], new int[1024]);
    }

    int size() {
        return size;
    }

    UUID id(int row) {
        long[] chunk = ids[row / CHUNK];
        int at = row % CHUNK * 2;
        return new UUID(chunk[at], chunk[at + 1]);
    }

    /** The row of a firm, the last one if it was removed and came back; {@link #NONE} if it has none. */
    int row(UUID id) {
        int latest = NONE;
        for (int place = place(id, places); places[place] != 0; place = (place + 1) & (places.length - 1)) {
            int row = places[place] - 1;
            if (row < size && row > latest && is(row, id)) {
                latest = row;
            }
        }
        return latest;
    }

    private boolean is(int row, UUID id) {
        long[] chunk = ids[row / CHUNK];
        int at = row % CHUNK * 2;
        return chunk[at] == id.getMostSignificantBits() && chunk[at + 1] == id.getLeastSignificantBits();
    }

    private static int place(UUID id, int[] places) {
        long mixed = (id.getMostSignificantBits() * 31 + id.getLeastSignificantBits()) * GOLDEN;
        return (int) (mixed >>> 32) & (places.length - 1);
    }

    /** These and one more firm, in the next row. */
    Numbering with(UUID id) {
        long[][] chunks = ids;
        if (size / CHUNK >= ids.length) {
            chunks = Arrays.copyOf(ids, ids.length + 1);
            chunks[ids.length] = new long[CHUNK * 2];
        }
        int at = size % CHUNK * 2;
        chunks[size / CHUNK][at] = id.getMostSignificantBits();
        chunks[size / CHUNK][at + 1] = id.getLeastSignificantBits();
        Numbering more = new Numbering(size + 1, chunks, roomy());
        more.place(size);
        return more;
    }

    private int[] roomy() {
        return size < places.length / 2 - 1 ? places : placed(places.length * 2).places;
    }

    /** The same without what edits that were given up have left in its places. */
    Numbering afresh() {
        return placed(places.length);
    }

    private Numbering placed(int room) {
        Numbering anew = new Numbering(size, ids, new int[room]);
        for (int row = 0; row < size; row++) {
            anew.place(row);
        }
        return anew;
    }

    private void place(int row) {
        int place = place(id(row), places);
        while (places[place] != 0) {
            place = (place + 1) & (places.length - 1);
        }
        places[place] = row + 1;
    }
}
