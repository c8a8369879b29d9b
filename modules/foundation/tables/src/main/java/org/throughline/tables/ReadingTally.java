package org.throughline.tables;

/**
 * What was read so far.
 *
 * @param rows rows given
 * @param faults rows that could not be read
 * @param blank lines or rows with nothing in them, which are passed over
 */
public record ReadingTally(long rows, long faults, long blank) {

    public static final ReadingTally NOTHING = new ReadingTally(0, 0, 0);

    public ReadingTally row() {
        return new ReadingTally(rows + 1, faults, blank);
    }

    public ReadingTally fault() {
        return new ReadingTally(rows, faults + 1, blank);
    }

    public ReadingTally blankLine() {
        return new ReadingTally(rows, faults, blank + 1);
    }
}
