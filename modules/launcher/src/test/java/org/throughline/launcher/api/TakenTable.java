package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.tables.ReadingLimits;
import org.throughline.tables.TableFile;
import org.throughline.tables.TableLine;
import org.throughline.tables.TableRow;

/** A table that was taken along, by a client or from a page, read again. */
public final class TakenTable {

    private TakenTable() {}

    /** The text of all cells below the head. */
    public static List<List<String>> rows(Path path) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (TableFile table = TableFile.open(path, ReadingLimits.usual())) {
            for (Optional<TableLine> line = table.next(); line.isPresent(); line = table.next()) {
                assertThat(line.get()).isInstanceOf(TableRow.class);
                rows.add(((TableRow) line.get())
                        .cells().stream().map(cell -> cell.text()).toList());
            }
        }
        return rows;
    }
}
