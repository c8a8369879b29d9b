package org.throughline.tables;

/** A rectangle of cells of a sheet; all four sides counted from 1 and belonging to it. */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    private static final int LETTERS = 26;

    /** The letters that a workbook shows above a column: 1 is A, 27 is AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.append((char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.reverse().toString();
    }

    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** As a workbook writes it, such as {@code A1:B3}. */
    @Override
    public String toString() {
        return letters(firstColumn) + firstRow + ":" + letters(lastColumn) + lastRow;
    }
}
