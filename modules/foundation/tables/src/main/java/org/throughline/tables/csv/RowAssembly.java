package org.throughline.tables.csv;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.tables.HeaderReading;
import org.throughline.tables.ReadingLimits;
import org.throughline.tables.TableFault;
import org.throughline.tables.TableFaultKind;

/**
 * Makes rows of lines, and decides how far a quotation mark reaches.
 *
 * <p>A row goes on in the next line only if the whole of it is as RFC 4180 has it, has as many cells as the header,
 * stays within the limits, and takes in nothing that looks like a row of its own: no line but its first is by itself a
 * row by RFC 4180 with as many cells as the header, and not both its first and its last line are that many cells if
 * quotation marks count for nothing. In any other case the mark that opens is a stray one and costs its own line only.
 * In a table of one column every line is a row, so there the last two rules say nothing.
 */
final class RowAssembly {

    private final RawLines lines;
    private final LineText text;
    private final CellSplitter splitter;
    private final HeaderReading header;
    private final ReadingLimits limits;

    RowAssembly(RawLines lines, LineText text, CsvHeader header, ReadingLimits limits) {
        this.lines = lines;
        this.text = text;
        this.splitter = new CellSplitter(header.separator());
        this.header = header.reading();
        this.limits = limits;
    }

    /** A row's cells and characters, or the fault of its first line. */
    record Assembled(
            List<String> cells, String source, @Nullable TableFault fault) {}

    /** The row that begins with a line; lines that belong to it are taken. */
    Assembled from(RawLine line) throws IOException {
        if (line.cut()) {
            return fault(TableFaultKind.ROW_TOO_LONG, line, 0);
        }
        if (line.has('\0')) {
            return fault(TableFaultKind.NUL_CHARACTER, line, 0);
        }
        Optional<String> row = text.decode(line.bytes());
        if (row.isEmpty()) {
            return fault(TableFaultKind.OTHER_ENCODING, line, 0);
        }
        CellSplitter.Split split = splitter.split(row.get());
        return switch (split.end()) {
            case WHOLE -> new Assembled(split.cells(), row.get(), null);
            case TEXT_AFTER_QUOTE -> fault(TableFaultKind.TEXT_AFTER_QUOTE, line, split.column());
            case OPEN -> {
                int column = split.column();
                Assembled longer = overLines(line, row.get(), split);
                yield longer == null ? fault(TableFaultKind.UNCLOSED_QUOTE, line, column) : longer;
            }
        };
    }

    /** Null if the open mark is a stray one. */
    private @Nullable Assembled overLines(RawLine first, String firstText, CellSplitter.Split open) throws IOException {
        StringBuilder row = new StringBuilder(firstText);
        CellSplitter.Split split = open;
        int bytes = first.bytes().length;
        String end = first.end();
        for (int place = 1; place < limits.rowLines() && split.column() <= header.width(); place++) {
            RawLine next = lines.look(place);
            String more = next == null || next.cut() || next.has('\0') ? null : decoded(next);
            if (next == null || more == null || isRow(more)) {
                return null;
            }
            bytes += end.length() + next.bytes().length;
            if (bytes > limits.rowBytes()) {
                return null;
            }
            row.append(end).append(more);
            split = splitter.goOn(split, end, more);
            if (split.end() != CellSplitter.End.OPEN) {
                return isSound(split, firstText, more) ? taken(split, row, place) : null;
            }
            end = next.end();
        }
        return null;
    }

    private boolean isSound(CellSplitter.Split split, String firstText, String lastText) {
        return split.end() == CellSplitter.End.WHOLE
                && fits(split.cells().size())
                && !(header.width() > 1 && looksWhole(firstText) && looksWhole(lastText));
    }

    private Assembled taken(CellSplitter.Split split, StringBuilder row, int count) {
        lines.skip(count);
        return new Assembled(split.cells(), row.toString(), null);
    }

    private @Nullable String decoded(RawLine line) {
        return text.decode(line.bytes()).orElse(null);
    }

    private boolean isRow(String line) {
        if (header.width() == 1) {
            return false;
        }
        CellSplitter.Split split = splitter.split(line);
        return split.end() == CellSplitter.End.WHOLE
                && !split.bareQuotes()
                && fits(split.cells().size());
    }

    private boolean looksWhole(String line) {
        return fits(splitter.lenientCount(line));
    }

    private boolean fits(int cells) {
        return cells == header.width() || cells == header.named();
    }

    private Assembled fault(TableFaultKind kind, RawLine line, int column) {
        Map<String, String> facts =
                Map.of("column", Integer.toString(column), "limit", Integer.toString(limits.rowBytes()));
        String shown = text.show(line.bytes());
        boolean lossy = kind == TableFaultKind.OTHER_ENCODING;
        byte[] bytes = lossy ? line.bytes() : new byte[0];
        return new Assembled(List.of(), shown, new TableFault(kind, line.number(), column, shown, bytes, facts));
    }
}
