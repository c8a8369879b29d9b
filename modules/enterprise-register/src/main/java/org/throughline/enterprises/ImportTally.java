package org.throughline.enterprises;

/**
 * How far an import is, and what came of it.
 *
 * @param read rows of the file that were read so far, blank ones and the header not counted
 * @param rejected rows of them that go back
 * @param merged whether the others are in the register; before that nothing of them is
 * @param firmsAdded firms that the register did not know
 * @param firmsChanged firms whose name, kind, trade or place is another now
 * @param factsWritten statements that were not there before
 */
public record ImportTally(
        long read, long rejected, boolean merged, long firmsAdded, long firmsChanged, long factsWritten) {

    /** Rows that are in order. */
    public long accepted() {
        return read - rejected;
    }
}
