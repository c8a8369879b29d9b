package org.throughline.tables;

/**
 * How much of a file is taken; what is larger costs a row or the file, never the memory.
 *
 * @param columns of a table
 * @param rowBytes of one row of CSV, its line breaks included
 * @param rowLines of one row of CSV that has line breaks in its cells
 * @param cellCharacters of one cell
 * @param archiveEntries of a workbook
 * @param unpackedBytes of all parts of a workbook that are read, together
 * @param ratio how many times as large as packed a part of a workbook may be once it is larger than 16 MiB
 * @param heldStringBytes how much of a workbook's shared strings is held in memory; the rest goes into a temporary file
 * @param stringBytes of a workbook's shared strings in UTF-8, wherever they are held
 */
public record ReadingLimits(
        int columns,
        int rowBytes,
        int rowLines,
        int cellCharacters,
        int archiveEntries,
        long unpackedBytes,
        int ratio,
        int heldStringBytes,
        int stringBytes) {

    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;

    /** For what people send in: far above any table seen so far, and far below what hurts. */
    public static ReadingLimits usual() {
        return new ReadingLimits(512, MIB, 100, 32_767, 1_000, 4_096L * MIB, 200, 8_192 * KIB, 1_024 * MIB);
    }
}
