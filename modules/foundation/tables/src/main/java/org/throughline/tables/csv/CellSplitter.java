package org.throughline.tables.csv;

import java.util.ArrayList;
import java.util.List;

/** Parts the characters of one row into cells, by RFC 4180. */
final class CellSplitter {

    static final char QUOTE = '"';

    private final char separator;

    CellSplitter(char separator) {
        this.separator = separator;
    }

    /** How the characters ended. */
    enum End {
        /** With a cell that is whole. */
        WHOLE,
        /** Within quotation marks. */
        OPEN,
        /** Characters follow a quotation mark that closes; the last cell is the one that has them. */
        TEXT_AFTER_QUOTE
    }

    /**
     * What there was up to the end or to the first fault.
     *
     * @param cells those that are whole
     * @param bareQuotes whether a cell without quotation marks around it has one in it, which RFC 4180 does not allow
     *     and everybody writes
     * @param open what there is of a cell within quotation marks that do not close, as it stands in the file
     */
    record Split(List<String> cells, End end, boolean bareQuotes, StringBuilder open) {

        /** The cell, counted from 1, in which it ended. */
        int column() {
            return cells.size() + (end == End.WHOLE ? 0 : 1);
        }
    }

    /** The cells of a row in one line. */
    Split split(String line) {
        return split(new ArrayList<>(), line, 0, false);
    }

    /** Goes on with a row that ended {@link End#OPEN}, in its next line; what was split is not looked at again. */
    Split goOn(Split row, String lineEnd, String line) {
        row.open().append(lineEnd);
        int close = closing(line, 0);
        if (close < 0) {
            row.open().append(line);
            return row;
        }
        row.open().append(line, 0, close);
        if (isMidCell(line, close + 1)) {
            return new Split(row.cells(), End.TEXT_AFTER_QUOTE, row.bareQuotes(), new StringBuilder());
        }
        row.cells().add(unquoted(row.open().toString()));
        return close + 1 == line.length()
                ? new Split(row.cells(), End.WHOLE, row.bareQuotes(), new StringBuilder())
                : split(row.cells(), line, close + 2, row.bareQuotes());
    }

    private Split split(List<String> cells, String line, int from, boolean bareBefore) {
        boolean bare = bareBefore;
        int at = from;
        while (true) {
            if (at < line.length() && line.charAt(at) == QUOTE) {
                int close = closing(line, at + 1);
                if (close < 0) {
                    return new Split(cells, End.OPEN, bare, new StringBuilder(line).delete(0, at + 1));
                }
                if (isMidCell(line, close + 1)) {
                    return new Split(cells, End.TEXT_AFTER_QUOTE, bare, new StringBuilder());
                }
                cells.add(unquoted(line.substring(at + 1, close)));
                at = close + 1;
            } else {
                String cell = line.substring(at, cellEnd(line, at));
                bare |= cell.indexOf(QUOTE) >= 0;
                cells.add(cell);
                at += cell.length();
            }
            if (at++ == line.length()) {
                return new Split(cells, End.WHOLE, bare, new StringBuilder());
            }
        }
    }

    private boolean isMidCell(String line, int at) {
        return at < line.length() && line.charAt(at) != separator;
    }

    /** How many cells a line has by itself if a quotation mark that encloses no whole cell is a character like any. */
    int lenientCount(String line) {
        int count = 1;
        for (int at = 0; at < line.length(); ) {
            int close = line.charAt(at) == QUOTE ? closing(line, at + 1) : -1;
            boolean encloses = close >= 0 && (close + 1 == line.length() || line.charAt(close + 1) == separator);
            int end = encloses ? close + 1 : cellEnd(line, at);
            if (end < line.length()) {
                count++;
            }
            at = end + 1;
        }
        return count;
    }

    private int cellEnd(String row, int from) {
        int end = row.indexOf(separator, from);
        return end < 0 ? row.length() : end;
    }

    /** Where the quotation mark stands that closes, or -1; two in a row are one character of the cell. */
    private static int closing(String row, int from) {
        int at = row.indexOf(QUOTE, from);
        while (at >= 0 && at + 1 < row.length() && row.charAt(at + 1) == QUOTE) {
            at = row.indexOf(QUOTE, at + 2);
        }
        return at;
    }

    private static String unquoted(String text) {
        return text.indexOf(QUOTE) < 0 ? text : text.replace("\"\"", "\"");
    }
}
