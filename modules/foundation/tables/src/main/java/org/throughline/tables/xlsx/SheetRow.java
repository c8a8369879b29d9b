package org.throughline.tables.xlsx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.tables.Cell;
import org.throughline.tables.TableFaultKind;

/**
 * A row as it stands in a sheet.
 *
 * @param number counted from 1
 * @param cells from the first column on, as many as were asked for
 * @param fault the first thing wrong with it, or null
 * @param column where that is, counted from 1; 0 if it is the whole row
 * @param beyond what stands further right than was asked for; empty if nothing
 */
record SheetRow(
        int number,
        boolean hidden,
        List<Cell> cells,
        @Nullable TableFaultKind fault,
        int column,
        String beyond) {

    boolean isBlank() {
        return fault == null && beyond.isEmpty() && cells.stream().allMatch(Cell::isBlank);
    }
}
