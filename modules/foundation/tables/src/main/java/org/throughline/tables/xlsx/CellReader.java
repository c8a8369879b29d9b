package org.throughline.tables.xlsx;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.throughline.tables.Cell;
import org.throughline.tables.CellKind;
import org.throughline.tables.TableFaultKind;

/** Reads one cell of a sheet after the other. */
final class CellReader {

    private final SharedStrings strings;
    private final NumberFormats formats;
    private final boolean from1904;
    private final int longest;
    private StringBuilder value = new StringBuilder();
    private boolean hasValue;
    private boolean formula;
    private @Nullable TableFaultKind fault;

    CellReader(SharedStrings strings, NumberFormats formats, boolean from1904, int longest) {
        this.strings = strings;
        this.formats = formats;
        this.from1904 = from1904;
        this.longest = longest;
    }

    /** What is wrong with the cell that was read last; null if nothing is. */
    @Nullable
    TableFaultKind fault() {
        return fault;
    }

    /** The cell whose element has begun, up to the end of the element. */
    Cell read(XmlEvents xml) throws IOException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        fault = null;
        collect(xml);
        if (!hasValue) {
            fault = formula ? TableFaultKind.FORMULA_WITHOUT_VALUE : null;
            return Cell.EMPTY;
        }
        Cell cell = cell(type == null ? "n" : type, style, value.toString());
        if (cell.text().length() > longest) {
            fault = TableFaultKind.CELL_TOO_LONG;
        } else if (cell.text().indexOf('\0') >= 0) {
            fault = TableFaultKind.NUL_CHARACTER;
        }
        return formula ? new Cell(cell.text(), cell.kind(), true, cell.percent(), cell.merged()) : cell;
    }

    private void collect(XmlEvents xml) throws IOException {
        value = new StringBuilder();
        hasValue = false;
        formula = false;
        boolean inValue = false;
        for (int event = xml.next(); !(event == XmlEvents.STOP && xml.is("c")); event = xml.next()) {
            if (XmlEvents.isText(event)) {
                if (inValue) {
                    xml.addText(value, longest);
                }
            } else if (xml.isTag(event, "v")) {
                inValue = event == XmlEvents.START;
                hasValue = true;
            } else if (event == XmlEvents.START && xml.is("f")) {
                formula = true;
                xml.skip();
            } else if (event == XmlEvents.START && xml.is("is")) {
                hasValue = true;
                value.append(SharedStrings.text(xml, "is", longest));
            } else if (event == XmlEvents.END) {
                throw xml.broken();
            }
        }
    }

    private Cell cell(String type, @Nullable String style, String written) throws IOException {
        return switch (type) {
            case "s" -> shared(written);
            case "str", "inlineStr" -> Cell.ofText(EscapedText.read(written));
            case "b" -> truth(written.strip());
            case "e" -> Cell.of(written, CellKind.ERROR);
            case "d" -> SheetValue.iso(written);
            default -> written.isBlank() ? Cell.EMPTY : SheetValue.number(written, formats.of(style), from1904);
        };
    }

    private Cell shared(String number) throws IOException {
        String text = number.isBlank() ? "" : strings.get(number);
        if (text == null) {
            fault = TableFaultKind.BROKEN_REFERENCE;
            return Cell.EMPTY;
        }
        return Cell.ofText(text);
    }

    private static Cell truth(String written) {
        boolean sound = written.equals("1") || written.equals("0");
        return sound
                ? Cell.of(written.equals("1") ? "TRUE" : "FALSE", CellKind.BOOLEAN)
                : Cell.of(written, CellKind.ERROR);
    }
}
