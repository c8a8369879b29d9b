package org.throughline.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.throughline.tables.csv.CsvWriter;
import org.throughline.tables.xlsx.XlsxWriter;

/**
 * A table written row by row, its header first; memory does not grow with the rows.
 *
 * <p>{@link #finish} makes the file whole. Closed without it, for instance because the rows could not all be had, an
 * XLSX cannot be opened, and a CSV lacks its last line, so that half a table does not pass for a whole one. The stream
 * it writes to stays open. Not for several threads.
 */
public interface TableWriter extends Closeable {

    /** Writes CSV in UTF-8 with a byte order mark, by which Excel knows the encoding; lines end in CR LF. */
    static TableWriter csv(OutputStream target, TablePlan plan) throws IOException {
        return new CsvWriter(target, plan);
    }

    /** Writes a workbook: the table on its first sheet, the notes on its last. */
    static TableWriter xlsx(OutputStream target, TablePlan plan) throws IOException {
        return new XlsxWriter(target, plan);
    }

    /** Writes in the form that is named. */
    static TableWriter of(TableFormat.Kind kind, OutputStream target, TablePlan plan) throws IOException {
        return kind == TableFormat.Kind.CSV ? csv(target, plan) : xlsx(target, plan);
    }

    /**
     * The next cell is text, whatever it looks like: what Excel would take for a formula in CSV gets an apostrophe,
     * which {@link TableFile} takes off again. In a workbook what no XML can hold is left out, and what is longer than
     * a cell can be is cut.
     */
    TableWriter text(String text) throws IOException;

    /** The next cell is a number; with more than fifteen digits a workbook gets it as text, or it would lose some. */
    TableWriter number(BigDecimal number) throws IOException;

    TableWriter number(long number) throws IOException;

    /** The next cell is a day, in CSV as ISO 8601. */
    TableWriter date(LocalDate day) throws IOException;

    /** The next cell is 是 or 否, in either language of the interface, since that is what reads in again. */
    TableWriter truth(boolean value) throws IOException;

    TableWriter blank() throws IOException;

    /**
     * Ends the row; cells that it has not got stay blank.
     *
     * @throws IllegalStateException if it has more cells than the plan has columns
     */
    void endRow() throws IOException;

    /** Writes what comes behind the last row. */
    void finish() throws IOException;
}
