package org.throughline.tables.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.tables.Cell;
import org.throughline.tables.HeaderReading;
import org.throughline.tables.ReadingChoice;
import org.throughline.tables.ReadingLimits;
import org.throughline.tables.ReadingTally;
import org.throughline.tables.RefusalKind;
import org.throughline.tables.TableFault;
import org.throughline.tables.TableFaultKind;
import org.throughline.tables.TableFile;
import org.throughline.tables.TableFormat;
import org.throughline.tables.TableHeader;
import org.throughline.tables.TableLine;
import org.throughline.tables.TableRow;
import org.throughline.tables.UnreadableFile;

/** A table on a sheet of a workbook. */
public final class XlsxFile implements TableFile {

    private final OpenSheet sheet;
    private final ReadingLimits limits;
    private final HeaderReading header;
    private ReadingTally tally = ReadingTally.NOTHING;

    private XlsxFile(OpenSheet sheet, ReadingChoice choice, ReadingLimits limits) throws IOException {
        this.sheet = sheet;
        this.limits = limits;
        this.header = header(choice);
    }

    /** Checks the archive, chooses the sheet and reads its header. */
    public static XlsxFile open(Path file, ReadingChoice choice, ReadingLimits limits) throws IOException {
        OpenSheet sheet = OpenSheet.open(file, choice, limits);
        boolean opened = false;
        try {
            XlsxFile table = new XlsxFile(sheet, choice, limits);
            opened = true;
            return table;
        } finally {
            if (!opened) {
                sheet.close();
            }
        }
    }

    private HeaderReading header(ReadingChoice choice) throws IOException {
        int wanted = choice.headerLine().orElse(0);
        SheetRow row = sheet.next(limits.columns() + 1);
        while (row != null && (row.number() < wanted || row.isBlank())) {
            row = sheet.next(limits.columns() + 1);
        }
        if (row == null) {
            throw new UnreadableFile(RefusalKind.EMPTY);
        }
        Map<String, String> place = Map.of("line", Integer.toString(row.number()));
        if (row.fault() != null && row.fault() != TableFaultKind.MORE_CELLS) {
            throw new UnreadableFile(RefusalKind.UNREADABLE_HEADER, place);
        }
        if (wanted == 0 && row.cells().stream().anyMatch(cell -> cell.merged().isPresent())) {
            throw new UnreadableFile(RefusalKind.MERGED_HEADER, place);
        }
        return HeaderReading.of(row.number(), row.cells(), sheet.hiddenColumns(), limits);
    }

    @Override
    public TableFormat format() {
        return sheet.format();
    }

    @Override
    public TableHeader header() {
        return header.header();
    }

    @Override
    public ReadingTally tally() {
        return tally;
    }

    @Override
    public double share() {
        return sheet.share();
    }

    @Override
    public Optional<TableLine> next() throws IOException {
        for (SheetRow row = sheet.next(header.named()); row != null; row = sheet.next(header.named())) {
            if (row.fault() != null) {
                tally = tally.fault();
                return Optional.of(fault(row, row.fault()));
            }
            List<Cell> cells = header.pick(row.cells());
            if (!row.isBlank() && !cells.stream().allMatch(Cell::isBlank)) {
                tally = tally.row();
                return Optional.of(TableRow.ofSheet(row.number(), cells, row.hidden()));
            }
            tally = tally.blankLine();
        }
        return Optional.empty();
    }

    private TableFault fault(SheetRow row, TableFaultKind kind) {
        String texts = row.cells().stream().map(Cell::text).collect(Collectors.joining("\t"));
        int limit = switch (kind) {
            case CELL_TOO_LONG -> limits.cellCharacters();
            case ROW_TOO_LONG -> limits.rowBytes();
            default -> header.named();
        };
        Map<String, String> facts = Map.of("column", Integer.toString(row.column()), "limit", Integer.toString(limit));
        return new TableFault(kind, row.number(), row.column(), texts + row.beyond(), new byte[0], facts);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
