package org.throughline.tables.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.tables.Cell;
import org.throughline.tables.CellRange;

/** Gives every cell of a merged range what its first one has, row by row from the top. */
final class MergedCells {

    private final List<CellRange> waiting;
    private final List<Active> active = new ArrayList<>();
    private int next;

    /** A range that the present row belongs to, and its first cell. */
    private record Active(CellRange range, Cell first) {}

    MergedCells(List<CellRange> ranges) {
        waiting = ranges.stream()
                .filter(range -> range.firstRow() < range.lastRow() || range.firstColumn() < range.lastColumn())
                .sorted(Comparator.comparingInt(CellRange::firstRow))
                .toList();
    }

    /**
     * Fills in the cells of a row that belong to ranges.
     *
     * @param row its number, higher than at the last call
     * @param cells of the row from its first column on; ranges beyond are left out
     * @return whether there was any
     */
    boolean fill(int row, List<Cell> cells) {
        active.removeIf(known -> known.range().lastRow() < row);
        while (next < waiting.size() && waiting.get(next).firstRow() <= row) {
            begin(waiting.get(next), row, cells);
            next++;
        }
        for (Active known : active) {
            int last = Math.min(known.range().lastColumn(), cells.size());
            for (int column = known.range().firstColumn(); column <= last; column++) {
                cells.set(column - 1, known.first().in(known.range()));
            }
        }
        return !active.isEmpty();
    }

    /** The first cell of a range whose first row is not in the file is empty. Ranges of a sheet do not overlap. */
    private void begin(CellRange range, int row, List<Cell> cells) {
        boolean free = active.stream()
                .noneMatch(known -> known.range().firstColumn() <= range.lastColumn()
                        && known.range().lastColumn() >= range.firstColumn());
        if (range.lastRow() >= row && range.firstColumn() <= cells.size() && free) {
            active.add(new Active(range, range.firstRow() == row ? cells.get(range.firstColumn() - 1) : Cell.EMPTY));
        }
    }
}
