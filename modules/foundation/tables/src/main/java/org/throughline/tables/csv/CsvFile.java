package org.throughline.tables.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.tables.Cell;
import org.throughline.tables.HeaderReading;
import org.throughline.tables.ReadingChoice;
import org.throughline.tables.ReadingLimits;
import org.throughline.tables.ReadingTally;
import org.throughline.tables.TableFault;
import org.throughline.tables.TableFaultKind;
import org.throughline.tables.TableFile;
import org.throughline.tables.TableFormat;
import org.throughline.tables.TableHeader;
import org.throughline.tables.TableLine;
import org.throughline.tables.TablePlan;
import org.throughline.tables.TableRow;

/** A table in a text file. */
public final class CsvFile implements TableFile {

    private final RawLines lines;
    private final RowAssembly rows;
    private final HeaderReading header;
    private final TableFormat format;
    private final ReadingLimits limits;
    private final long bytes;
    private ReadingTally tally = ReadingTally.NOTHING;

    private CsvFile(
            RawLines lines, RowAssembly rows, CsvHeader found, Encoding encoding, ReadingLimits limits, long bytes) {
        this.lines = lines;
        this.rows = rows;
        this.header = found.reading();
        this.format = TableFormat.csv(encoding.charset().name(), String.valueOf(found.separator()));
        this.limits = limits;
        this.bytes = bytes;
    }

    /** Finds encoding, separator and header. */
    public static CsvFile open(Path file, ReadingChoice choice, ReadingLimits limits) throws IOException {
        Encoding encoding = Encoding.of(file);
        InputStream in = Files.newInputStream(file);
        boolean opened = false;
        try {
            in.skipNBytes(encoding.skipped());
            RawLines lines = new RawLines(in, limits.rowBytes());
            LineText text = new LineText(encoding);
            CsvHeader header = CsvHeader.find(lines, text, choice, limits);
            RowAssembly rows = new RowAssembly(lines, text, header, limits);
            CsvFile table = new CsvFile(lines, rows, header, encoding, limits, Files.size(file) - encoding.skipped());
            opened = true;
            return table;
        } finally {
            if (!opened) {
                in.close();
            }
        }
    }

    @Override
    public TableFormat format() {
        return format;
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
        return Math.min(1, (double) lines.passed() / Math.max(1, bytes));
    }

    @Override
    public Optional<TableLine> next() throws IOException {
        for (RawLine line = lines.take(); line != null; line = lines.take()) {
            TableLine found = line.isBlank() ? null : read(line);
            if (found == null) {
                tally = tally.blankLine();
            } else {
                tally = found instanceof TableRow ? tally.row() : tally.fault();
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Null if there is nothing in the row. */
    private @Nullable TableLine read(RawLine line) throws IOException {
        RowAssembly.Assembled row = rows.from(line);
        if (row.fault() != null) {
            return row.fault();
        }
        if (row.cells().stream().allMatch(String::isBlank) || isMark(row)) {
            return null;
        }
        int found = row.cells().size();
        if (found != header.width() && found != header.named()) {
            TableFaultKind kind = found > header.width() ? TableFaultKind.MORE_CELLS : TableFaultKind.FEWER_CELLS;
            return fault(kind, line, row, found, header.named());
        }
        List<Cell> cells = new ArrayList<>(found);
        for (String text : row.cells()) {
            if (cells.size() >= header.named() && !text.isBlank()) {
                return fault(TableFaultKind.MORE_CELLS, line, row, found, header.named());
            }
            if (text.length() > limits.cellCharacters()) {
                return fault(TableFaultKind.CELL_TOO_LONG, line, row, cells.size() + 1, limits.cellCharacters());
            }
            cells.add(Cell.ofText(FormulaGuard.unguard(text)));
        }
        return TableRow.ofText(line.number(), header.pick(cells), row.source());
    }

    private static boolean isMark(RowAssembly.Assembled row) {
        return row.cells().size() == 1 && row.source().startsWith(TablePlan.MARK);
    }

    private static TableFault fault(
            TableFaultKind kind, RawLine line, RowAssembly.Assembled row, int found, int limit) {
        int column = kind == TableFaultKind.FEWER_CELLS ? 0 : kind == TableFaultKind.MORE_CELLS ? limit + 1 : found;
        return new TableFault(
                kind,
                line.number(),
                column,
                row.source(),
                new byte[0],
                Map.of(
                        "found", Integer.toString(found),
                        "limit", Integer.toString(limit),
                        "column", Integer.toString(column)));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
