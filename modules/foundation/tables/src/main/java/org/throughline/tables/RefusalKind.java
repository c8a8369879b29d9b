package org.throughline.tables;

import java.util.Locale;

/** Why a whole file is not taken. */
public enum RefusalKind {
    /** Nothing is in it, or nothing but blank lines. */
    EMPTY,
    /** Its first row holds data instead of names of columns. */
    NO_HEADER,
    /** The first row has merged cells, as a title has or a header of two rows; the header's row has to be told. */
    MERGED_HEADER,
    /** The row with the names of columns cannot be read. */
    UNREADABLE_HEADER,
    /** More columns than are taken. */
    TOO_MANY_COLUMNS,
    /** A PDF. */
    PDF,
    /** A picture. */
    PICTURE,
    /** A workbook of Excel 97 to 2003. */
    OLD_WORKBOOK,
    /** A workbook with a password. */
    ENCRYPTED,
    /** An archive or a document that is no workbook. */
    NO_WORKBOOK,
    /** A workbook in a form other than XLSX. */
    OTHER_WORKBOOK,
    /** A web page or XML under the name of a table. */
    MARKUP,
    /** Text in UTF-16. */
    UTF_16,
    /** Bytes that are no text. */
    NO_TEXT,
    /** The archive or its content breaks off or contradicts itself. */
    BROKEN,
    /** Unpacked it is larger than what is taken, or it was packed to deceive. */
    UNPACKS_TOO_LARGE,
    /** An archive with more entries than a workbook has, or names that lead elsewhere. */
    STRANGE_ARCHIVE,
    /** XML that defines entities, which no workbook does. */
    DEFINES_ENTITIES,
    /** The sheet that was asked for is not there. */
    NO_SUCH_SHEET,
    /** No sheet that is shown. */
    NO_SHEET;

    /** Stable code, such as {@code old-workbook}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String key() {
        return "file." + code();
    }
}
