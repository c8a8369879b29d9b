package org.throughline.tables;

import java.util.List;

/**
 * What a file was found to be, by its content.
 *
 * @param kind CSV or XLSX
 * @param encoding of CSV {@code UTF-8} or {@code GB18030}; empty for XLSX
 * @param separator of CSV a comma, a semicolon or a tab; empty for XLSX
 * @param sheet the sheet that is read; empty for CSV
 * @param sheets all sheets in their order, hidden ones too; empty for CSV
 */
public record TableFormat(Kind kind, String encoding, String separator, String sheet, List<String> sheets) {

    public TableFormat {
        sheets = List.copyOf(sheets);
    }

    /** The two forms that are read and written. */
    public enum Kind {
        CSV("text/csv;charset=UTF-8", ".csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

        private final String mediaType;
        private final String ending;

        Kind(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        /** As what a server sends it, as in RFC 6838. */
        public String mediaType() {
            return mediaType;
        }

        /** How the name of such a file ends, with its dot. */
        public String ending() {
            return ending;
        }
    }

    public static TableFormat csv(String encoding, String separator) {
        return new TableFormat(Kind.CSV, encoding, separator, "", List.of());
    }

    public static TableFormat xlsx(String sheet, List<String> sheets) {
        return new TableFormat(Kind.XLSX, "", "", sheet, sheets);
    }
}
