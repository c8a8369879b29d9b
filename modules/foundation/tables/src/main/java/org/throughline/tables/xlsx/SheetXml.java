package org.throughline.tables.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.throughline.tables.CellRange;
import org.throughline.tables.TablePlan.PlannedColumn;

/** One sheet as it is written: cells by their kind, from left to right and from top to bottom. */
final class SheetXml {

    /** Rows a sheet can have. */
    static final int MOST_ROWS = 1_048_576;

    private static final int MOST_CHARACTERS = 32_767;
    private static final int MOST_IN_FOOTER = 230;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_SCALE = 300;
    private static final int WIDEST = 255;
    private static final String HEADER_LOOK = "\" s=\"1\" t=\"inlineStr\"><is><t>";
    private static final String DAY_LOOK = "\" s=\"2\"><v>";
    private static final String TEXT_LOOK = "\" s=\"3\" t=\"inlineStr\"><is><t>";
    private static final LocalDate START = LocalDate.of(1899, 12, 30);
    /** Before it the numbers of days count a day that never was. */
    private static final LocalDate FIRST_SURE_DAY = LocalDate.of(1900, 3, 1);

    private final XmlBytes xml;
    private final byte[][] letters;
    private byte[] number = {};
    private int row;
    private int column;

    SheetXml(XmlBytes xml, int columns) {
        this.xml = xml;
        this.letters = IntStream.rangeClosed(1, columns)
                .mapToObj(at -> CellRange.letters(at).getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }

    /** Widths, and a first row that stays in sight. */
    void begin(List<PlannedColumn> columns) throws IOException {
        xml.raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews>")
                .raw("<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\"")
                .raw(" state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int at = 1; at <= columns.size(); at++) {
            int width = Math.max(1, Math.min(WIDEST, columns.get(at - 1).width()));
            xml.raw("<col min=\"" + at + "\" max=\"" + at + "\" width=\"" + width + "\" customWidth=\"1\"/>");
        }
        xml.raw("</cols><sheetData>");
        for (PlannedColumn planned : columns) {
            string(planned.name(), HEADER_LOOK);
        }
        endRow();
    }

    boolean isFull() {
        return row == MOST_ROWS;
    }

    void text(String text) throws IOException {
        string(text, TEXT_LOOK);
    }

    private void string(String text, String look) throws IOException {
        if (text.isEmpty()) {
            blank();
            return;
        }
        cell();
        boolean spaced = text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ' || text.indexOf('\n') >= 0;
        xml.raw(spaced ? look.replace("<t>", "<t xml:space=\"preserve\">") : look);
        xml.text(text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS - 1) + "…" : text);
        xml.raw("</t></is></c>");
    }

    void number(BigDecimal value) throws IOException {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (Math.abs(plain.scale()) > MOST_SCALE) {
            text(value.toString());
        } else if (plain.precision() > MOST_DIGITS) {
            text(value.toPlainString());
        } else {
            cell();
            xml.raw("\"><v>").raw(plain.toPlainString()).raw("</v></c>");
        }
    }

    void number(long value) throws IOException {
        number(BigDecimal.valueOf(value));
    }

    void date(LocalDate day) throws IOException {
        if (day.isBefore(FIRST_SURE_DAY)) {
            text(day.toString());
        } else {
            cell();
            xml.raw(DAY_LOOK)
                    .raw(Long.toString(ChronoUnit.DAYS.between(START, day)))
                    .raw("</v></c>");
        }
    }

    void blank() throws IOException {
        beginRow();
        if (column == letters.length) {
            throw new IllegalStateException("more cells than the " + letters.length + " columns of the plan");
        }
        column++;
    }

    private void cell() throws IOException {
        blank();
        xml.raw("<c r=\"").raw(letters[column - 1]).raw(number);
    }

    private void beginRow() throws IOException {
        if (column == 0) {
            row++;
            number = Integer.toString(row).getBytes(StandardCharsets.US_ASCII);
            xml.raw("<row r=\"").raw(number).raw("\">");
        }
    }

    void endRow() throws IOException {
        beginRow();
        xml.raw("</row>");
        column = 0;
    }

    /** What stands at the foot of each page on paper: the mark, and the page's number. */
    void end(String mark) throws IOException {
        String line = mark.replace("&", "&&");
        xml.raw("</sheetData><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\"")
                .raw(" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\"/>")
                .raw("<headerFooter><oddFooter>&amp;L")
                .text(line.length() > MOST_IN_FOOTER ? line.substring(0, MOST_IN_FOOTER) : line)
                .raw("&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>");
    }
}
