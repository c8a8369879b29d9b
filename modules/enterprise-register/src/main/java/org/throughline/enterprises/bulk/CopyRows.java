package org.throughline.enterprises.bulk;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Rows on their way into one table, in the text format of COPY. They are sent at once, or bit by bit while more are
 * made: the server then writes down some while the next are read.
 */
class CopyRows {

    private final String sql;
    private static final int FULL = 1 << 16;

    private final StringBuilder text = new StringBuilder();
    private boolean inRow;
    private @Nullable CopyIn open;

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
            escape(words, "\\\\", "\"");
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
        add("{");
        boolean first = true;
        for (String value : values) {
            if (!first) {
                text.append(',');
            }
            first = false;
            if (value == null) {
                text.append("NULL");
            } else {
                text.append('"');
                escape(value, "\\\\\\\\", "\\\\\"");
                text.append('"');
            }
        }
        text.append('}');
        return this;
    }

    void endRow() {
        text.append('\n');
        inRow = false;
    }

    /**
     * Sends what there is so far, if it is worth it; nothing else can be asked on the connection until {@link #send}.
     */
    void flow(CopyManager copies) throws SQLException {
        if (text.length() >= FULL) {
            open = write(open == null ? copies.copyIn(sql) : open);
        }
    }

    /** Sends the rows and forgets them. */
    void send(CopyManager copies) throws SQLException {
        CopyIn copy = open == null ? copies.copyIn(sql) : open;
        open = null;
        try {
            write(copy).endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Sends nothing more; what was sent is undone with the transaction. */
    void stop() throws SQLException {
        CopyIn copy = open;
        open = null;
        text.setLength(0);
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private CopyIn write(CopyIn copy) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
        return copy;
    }

    /**
     * Writes words as COPY reads them. Most need nothing of it and are written at once.
     *
     * @param backslash what stands for one
     * @param quote what stands for one
     */
    private void escape(String words, String backslash, String quote) {
        int from = 0;
        for (int at = 0; at < words.length(); at++) {
            String instead = switch (words.charAt(at)) {
                case '\\' -> backslash;
                case '"' -> quote;
                case '\t' -> "\\t";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                default -> "";
            };
            if (!instead.isEmpty()) {
                text.append(words, from, at).append(instead);
                from = at + 1;
            }
        }
        text.append(words, from, words.length());
    }
}
