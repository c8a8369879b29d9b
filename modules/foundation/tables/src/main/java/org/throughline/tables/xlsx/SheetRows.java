package org.throughline.tables.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.tables.Cell;
import org.throughline.tables.ReadingLimits;
import org.throughline.tables.TableFaultKind;

/** The rows of a sheet from the top, one at a time. */
final class SheetRows implements Closeable {

    private final XmlEvents xml;
    private final CellReader reader;
    private final ReadingLimits limits;
    private final List<Boolean> hidden = new ArrayList<>();
    private int last;

    private List<Cell> cells = List.of();
    private @Nullable TableFaultKind fault;
    private int faultColumn;
    private final StringBuilder beyond = new StringBuilder();
    private long length;

    /** Reads up to where the rows begin. */
    SheetRows(XmlEvents xml, CellReader reader, ReadingLimits limits) throws IOException {
        this.xml = xml;
        this.reader = reader;
        this.limits = limits;
        for (int event = xml.next(); !(event == XmlEvents.START && xml.is("sheetData")); event = xml.next()) {
            if (event == XmlEvents.END) {
                throw xml.broken();
            }
            if (event == XmlEvents.START && xml.is("col") && xml.says("hidden")) {
                hide(xml.attribute("min"), xml.attribute("max"));
            }
        }
    }

    private void hide(@Nullable String min, @Nullable String max) {
        int first = min == null ? -1 : SheetNumbers.natural(min, SheetNumbers.MOST_COLUMNS);
        int end = max == null ? -1 : SheetNumbers.natural(max, SheetNumbers.MOST_COLUMNS);
        while (hidden.size() < end) {
            hidden.add(false);
        }
        for (int column = Math.max(1, first); column <= end; column++) {
            hidden.set(column - 1, true);
        }
    }

    /** For each column whether it is not shown; those behind are. */
    List<Boolean> hiddenColumns() {
        return hidden;
    }

    /**
     * The next row; null behind the last.
     *
     * @param width how many of its cells are wanted
     */
    @Nullable
    SheetRow next(int width) throws IOException {
        for (int event = xml.next(); event != XmlEvents.END; event = xml.next()) {
            if (event == XmlEvents.START && xml.is("row")) {
                return row(width);
            }
            if (event == XmlEvents.STOP && xml.is("sheetData")) {
                return null;
            }
        }
        throw xml.broken();
    }

    private SheetRow row(int width) throws IOException {
        cells = new ArrayList<>(Collections.nCopies(width, Cell.EMPTY));
        fault = null;
        faultColumn = 0;
        beyond.setLength(0);
        length = 0;
        boolean notShown = xml.says("hidden");
        int number = number(xml.attribute("r"));
        int column = 0;
        for (int event = xml.next(); !(event == XmlEvents.STOP && xml.is("row")); event = xml.next()) {
            if (event == XmlEvents.END) {
                throw xml.broken();
            }
            if (event == XmlEvents.START && xml.is("c")) {
                column = cell(column);
            }
        }
        return new SheetRow(number, notShown, cells, fault, faultColumn, beyond.toString());
    }

    private int number(@Nullable String written) {
        int number = written == null ? last + 1 : SheetNumbers.natural(written, SheetXml.MOST_ROWS);
        if (number <= last) {
            found(TableFaultKind.ROW_OUT_OF_ORDER, 0);
            return number < 0 ? last + 1 : number;
        }
        last = number;
        return number;
    }

    /** Reads a cell and gives its column. */
    private int cell(int before) throws IOException {
        String reference = xml.attribute("r");
        int column = reference == null ? before + 1 : SheetNumbers.column(reference);
        Cell cell = reader.read(xml);
        if (column <= before) {
            found(TableFaultKind.BROKEN_REFERENCE, before + 1);
            return before;
        }
        if (reader.fault() != null) {
            found(reader.fault(), column);
        }
        length += cell.text().length();
        if (length > limits.rowBytes()) {
            found(TableFaultKind.ROW_TOO_LONG, 0);
        } else if (column <= cells.size()) {
            cells.set(column - 1, cell);
        } else if (!cell.isBlank()) {
            beyond.append('\t').append(cell.text());
            found(TableFaultKind.MORE_CELLS, column);
        }
        return column;
    }

    private void found(TableFaultKind kind, int column) {
        if (fault == null) {
            fault = kind;
            faultColumn = column;
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
