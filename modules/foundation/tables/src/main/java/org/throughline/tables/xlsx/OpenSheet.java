package org.throughline.tables.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.tables.Cell;
import org.throughline.tables.CellRange;
import org.throughline.tables.ReadingChoice;
import org.throughline.tables.ReadingLimits;
import org.throughline.tables.TableFormat;

/** A sheet of a workbook that was found sound, with all that its rows refer to. */
final class OpenSheet implements Closeable {

    private final PartArchive archive;
    private final TableFormat format;
    private final SharedStrings strings;
    private final MergedCells merged;
    private final SheetRows rows;
    private final PartStream part;

    private OpenSheet(
            PartArchive archive,
            SharedStrings strings,
            WorkbookPart workbook,
            WorkbookPart.Sheet chosen,
            ReadingLimits limits)
            throws IOException {
        this.archive = archive;
        this.strings = strings;
        this.format = TableFormat.xlsx(chosen.name(), workbook.names());
        NumberFormats formats = NumberFormats.of(archive, workbook.styles());
        List<CellRange> ranges = SheetCheck.merged(archive, chosen.part());
        this.merged = new MergedCells(ranges);
        CellReader cells = new CellReader(strings, formats, workbook.from1904(), limits.cellCharacters());
        this.part = archive.again(chosen.part());
        this.rows = new SheetRows(XmlEvents.of(part, chosen.part()), cells, limits);
    }

    static OpenSheet open(Path file, ReadingChoice choice, ReadingLimits limits) throws IOException {
        PartArchive archive = PartArchive.open(file, limits);
        SharedStrings strings = null;
        OpenSheet opened = null;
        try {
            WorkbookPart workbook = WorkbookPart.of(archive);
            WorkbookPart.Sheet chosen = workbook.chosen(choice);
            strings = SharedStrings.of(archive, workbook.strings(), limits);
            opened = new OpenSheet(archive, strings, workbook, chosen, limits);
            return opened;
        } finally {
            if (opened == null) {
                if (strings != null) {
                    strings.close();
                }
                archive.close();
            }
        }
    }

    TableFormat format() {
        return format;
    }

    double share() {
        return part.share();
    }

    List<Boolean> hiddenColumns() {
        return rows.hiddenColumns();
    }

    /** The next row with its merged cells filled in; null behind the last. */
    @Nullable
    SheetRow next(int width) throws IOException {
        SheetRow row = rows.next(width);
        // A row without anything of its own stays blank, whatever merged cells reach into it.
        if (row != null && row.fault() == null) {
            boolean blank = row.isBlank();
            List<Cell> own = List.copyOf(row.cells());
            merged.fill(row.number(), row.cells());
            return blank ? new SheetRow(row.number(), row.hidden(), own, null, 0, "") : row;
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        strings.close();
        archive.close();
    }
}
