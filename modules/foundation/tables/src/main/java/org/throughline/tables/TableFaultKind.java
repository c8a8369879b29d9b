package org.throughline.tables;

import java.util.Locale;

/** Why a row of a table cannot be read. */
public enum TableFaultKind {
    /** A quotation mark opens a cell and none closes it before the row ends. */
    UNCLOSED_QUOTE,
    /** Characters stand between the quotation mark that closes a cell and the next separator. */
    TEXT_AFTER_QUOTE,
    /** Bytes that are no characters in the file's encoding; most often a row from another file. */
    OTHER_ENCODING,
    /** A NUL, which no text has. */
    NUL_CHARACTER,
    /** More cells than the header has columns. */
    MORE_CELLS,
    /** Fewer cells than the header has columns; only in CSV. */
    FEWER_CELLS,
    /** The row is longer than what is taken. */
    ROW_TOO_LONG,
    /** A cell is longer than what a workbook can hold. */
    CELL_TOO_LONG,
    /** A formula that was never worked out; only in XLSX. */
    FORMULA_WITHOUT_VALUE,
    /** The row stands where it cannot: its number is not above that of the row before; only in XLSX. */
    ROW_OUT_OF_ORDER,
    /** What the row refers to is not in the workbook; only in XLSX. */
    BROKEN_REFERENCE;

    static final String BUNDLE = "org.throughline.tables.texts";

    /** Stable code, such as {@code unclosed-quote}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String key() {
        return "row." + code();
    }
}
