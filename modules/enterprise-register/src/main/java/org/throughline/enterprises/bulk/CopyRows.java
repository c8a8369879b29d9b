package org.throughline.enterprises.bulk;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Rows on their way into one table, in the text format of COPY. */
class CopyRows {

    private final String sql;
    private final StringBuilder text = new StringBuilder();
    private boolean inRow;

    /** @param sql {@code copy table (columns) from stdin} */
    CopyRows(String sql) {
        this.sql = sql;
    }

    /** The next column of the row. */
    CopyRows add(@Nullable Object value) {
        if (inRow) {
            text.append('\t');
        }
        inRow = true;
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String words) {
            escape(words);
        } else {
            text.append(value);
        }
        return this;
    }

    /** The next column of the row, of bytes. */
    CopyRows add(byte[] bytes) {
        add("");
        text.append("\\\\x");
        for (byte octet : bytes) {
            text.append(Character.forDigit(octet >> 4 & 0xf, 16)).append(Character.forDigit(octet & 0xf, 16));
        }
        return this;
    }

    /** The next column of the row, an array of texts; what is null in it stays so. */
    CopyRows add(List<? extends @Nullable String> values) {
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() == 1 ? "" : ",");
            if (value == null) {
                array.append("NULL");
            } else {
                array.append('"')
                        .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
        }
        return add(array.append('}').toString());
    }

    void endRow() {
        text.append('\n');
        inRow = false;
    }

    /** Sends the rows and forgets them. */
    void send(CopyManager copies) throws SQLException {
        CopyIn copy = copies.copyIn(sql);
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        text.setLength(0);
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            switch (sign) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(sign);
            }
        }
    }
}
