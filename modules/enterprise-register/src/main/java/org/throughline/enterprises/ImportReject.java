package org.throughline.enterprises;

import java.util.List;

/**
 * A row that an import sends back.
 *
 * @param line where it stood in the file, counted from 1
 * @param cells what stood in it, in the order of the columns; one text where it could not be parted
 * @param reasons everything that is wrong with it
 */
public record ImportReject(int line, List<String> cells, List<ImportPreview.Reason> reasons) {

    public ImportReject {
        cells = List.copyOf(cells);
        reasons = List.copyOf(reasons);
    }
}
