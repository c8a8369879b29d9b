package org.throughline.tables;

import java.util.List;
import java.util.stream.Collectors;

/** A row that could be read: exactly one cell for each column of the header. */
public final class TableRow implements TableLine {

    private final int line;
    private final List<Cell> cells;
    private final boolean hidden;
    private final String source;

    private TableRow(int line, List<Cell> cells, boolean hidden, String source) {
        this.line = line;
        this.cells = cells;
        this.hidden = hidden;
        this.source = source;
    }

    /**
     * A row of CSV.
     *
     * @param source its characters in the file, without the line end
     */
    public static TableRow ofText(int line, List<Cell> cells, String source) {
        return new TableRow(line, List.copyOf(cells), false, source);
    }

    /** A row of a sheet. */
    public static TableRow ofSheet(int line, List<Cell> cells, boolean hidden) {
        return new TableRow(line, List.copyOf(cells), hidden, "");
    }

    @Override
    public int line() {
        return line;
    }

    /** In the order of the header, as many as it has columns. */
    public List<Cell> cells() {
        return cells;
    }

    /** The cell of a column, counted from 1 as in {@link TableColumn#number}. */
    public Cell cell(int column) {
        return cells.get(column - 1);
    }

    /** Whether the workbook does not show the row. */
    public boolean isHidden() {
        return hidden;
    }

    /** Its characters in the file; of a row of a sheet its texts parted by tabs. */
    @Override
    public String asItCame() {
        return source.isEmpty() ? cells.stream().map(Cell::text).collect(Collectors.joining("\t")) : source;
    }

    @Override
    public String toString() {
        return line + ": " + asItCame();
    }
}
