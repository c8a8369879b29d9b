package org.throughline.tables;

import java.util.Map;
import java.util.OptionalInt;
import org.throughline.kernel.Phrase;

/** A row that cannot be read, with the reason; nothing of it is lost. */
public final class TableFault implements TableLine {

    private final TableFaultKind kind;
    private final int line;
    private final int column;
    private final String source;
    private final byte[] bytes;
    private final Map<String, String> facts;

    /**
     * A fault of a row.
     *
     * @param column where in the row, counted from 1; 0 if it is the whole row
     * @param source the row as far as it can be shown
     * @param bytes the row as it lies in the file, where that is not the same; else empty
     * @param facts what the placeholders of the sentence stand for
     */
    public TableFault(
            TableFaultKind kind, int line, int column, String source, byte[] bytes, Map<String, String> facts) {
        this.kind = kind;
        this.line = line;
        this.column = column;
        this.source = source;
        this.bytes = bytes.clone();
        this.facts = Map.copyOf(facts);
    }

    public TableFaultKind kind() {
        return kind;
    }

    @Override
    public int line() {
        return line;
    }

    /** Where in the row, counted from 1; empty if it is the whole row. */
    public OptionalInt column() {
        return column == 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /**
     * The row as far as it can be shown: its characters in CSV, with {@code \xHH} for a byte that is none; its texts
     * parted by tabs in a sheet. Of a row longer than the limit its beginning.
     */
    @Override
    public String asItCame() {
        return source;
    }

    /** The row as it lies in the file, if {@link #asItCame} had to leave something out; else empty. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The reason in the words of its reader. */
    public Phrase reason() {
        return new Phrase(TableFaultKind.BUNDLE, kind.key(), facts);
    }

    @Override
    public String toString() {
        return line + ": " + kind + " " + facts + " " + source;
    }
}
