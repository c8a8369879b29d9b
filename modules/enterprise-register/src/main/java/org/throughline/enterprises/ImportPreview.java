package org.throughline.enterprises;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Phrase;

/**
 * How a list would be read, before anything of it is.
 *
 * @param refusal why it cannot be read at all; null if it can, and then all else is there
 * @param form what the file was found to be, such as {@code CSV, GB18030}
 * @param sheet the sheet that is read; empty for CSV
 * @param sheets all sheets of a workbook
 * @param headerLine where the names of its columns stand, counted from 1
 * @param columns as they stand in the file
 * @param faults what is wrong with the columns as a whole; the rows are not judged then
 * @param rows the first ones, as they would be read
 * @param looked how many rows from the first on were judged
 * @param faulty those of them that would go back, at most {@link #MOST_FAULTY}
 * @param allFaulty how many of them would go back
 */
public record ImportPreview(
        @Nullable Phrase refusal,
        String form,
        String sheet,
        List<String> sheets,
        int headerLine,
        List<Column> columns,
        List<Phrase> faults,
        List<Row> rows,
        int looked,
        List<Row> faulty,
        int allFaulty) {

    /** Faulty rows that are listed. */
    public static final int MOST_FAULTY = 20;

    public ImportPreview {
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        faults = List.copyOf(faults);
        rows = List.copyOf(rows);
        faulty = List.copyOf(faulty);
    }

    /** A file that cannot be read. */
    public static ImportPreview refused(Phrase reason) {
        return new ImportPreview(reason, "", "", List.of(), 0, List.of(), List.of(), List.of(), 0, List.of(), 0);
    }

    /** Whether it can be imported as it is. */
    public boolean isInOrder() {
        return refusal == null
                && faults.isEmpty()
                && columns.stream().allMatch(column -> column.faults().isEmpty());
    }

    /** From where it is known what a column is. */
    public enum Origin {
        /** Somebody chose it for this file. */
        CHOSEN,
        /** The source was read so last. */
        REMEMBERED,
        /** Its name says it. */
        NAMED,
        /** Nothing says it. */
        UNKNOWN
    }

    /**
     * A column of the file.
     *
     * @param number its place, counted from 1
     * @param target such as {@code uscc} or {@code revenue@2025*10000}; {@code -} if it is passed over
     * @param samples some of the first things that stand in it
     * @param faults why it cannot be taken for that
     */
    public record Column(
            int number, String name, String target, Origin origin, List<String> samples, List<Phrase> faults) {

        public Column {
            samples = List.copyOf(samples);
            faults = List.copyOf(faults);
        }
    }

    /**
     * A row of the file.
     *
     * @param asItCame its characters, or its texts parted by tabs
     * @param values one for each column; empty for a row that could not be parted
     * @param reasons why it would go back
     */
    public record Row(int line, String asItCame, List<Value> values, List<Reason> reasons) {

        public Row {
            values = List.copyOf(values);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What stands in a cell.
     *
     * @param read as the register would keep it; empty for what is blank, passed over or faulty
     */
    public record Value(String asItCame, Optional<String> read) {}

    /**
     * Why a row would go back, in one point.
     *
     * @param column the name of the column it is about; empty where it is about the row
     */
    public record Reason(String column, Phrase words) {}
}
