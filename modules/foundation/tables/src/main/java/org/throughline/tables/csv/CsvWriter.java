package org.throughline.tables.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.Watermark;
import org.throughline.tables.TablePlan;
import org.throughline.tables.TableWriter;

/** Writes a table as text: UTF-8 with a byte order mark, commas, CR LF, quotation marks only where they are needed. */
public final class CsvWriter implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char SEPARATOR = ',';
    private static final String LINE_END = "\r\n";
    private static final int BUFFER = 1 << 16;

    private final Writer target;
    private final int columns;
    private final Optional<Watermark> mark;
    private int cells;

    /** Writes the header. */
    public CsvWriter(OutputStream target, TablePlan plan) throws IOException {
        this.target = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), BUFFER);
        this.columns = plan.columns().size();
        this.mark = plan.mark();
        this.target.write(BYTE_ORDER_MARK);
        for (TablePlan.PlannedColumn column : plan.columns()) {
            text(column.name());
        }
        endRow();
    }

    @Override
    public TableWriter text(String text) throws IOException {
        return cell(FormulaGuard.guard(text));
    }

    @Override
    public TableWriter number(BigDecimal number) throws IOException {
        return cell(number.toPlainString());
    }

    @Override
    public TableWriter number(long number) throws IOException {
        return cell(Long.toString(number));
    }

    @Override
    public TableWriter date(LocalDate day) throws IOException {
        return cell(day.toString());
    }

    @Override
    public TableWriter truth(boolean value) throws IOException {
        return cell(value ? "是" : "否");
    }

    @Override
    public TableWriter blank() throws IOException {
        return cell("");
    }

    private TableWriter cell(String text) throws IOException {
        if (cells == columns) {
            throw new IllegalStateException("more cells than the " + columns + " columns of the plan");
        }
        if (cells > 0) {
            target.write(SEPARATOR);
        }
        cells++;
        if (needsQuotes(text)) {
            target.write('"');
            target.write(text.replace("\"", "\"\""));
            target.write('"');
        } else {
            target.write(text);
        }
        return this;
    }

    /** A comma, a line break or a quotation mark; and space at an edge, which some readers would take off. */
    private static boolean needsQuotes(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == SEPARATOR || character == '"' || character == '\n' || character == '\r') {
                return true;
            }
        }
        return !text.isEmpty() && (isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1)));
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t';
    }

    @Override
    public void endRow() throws IOException {
        while (cells < columns) {
            blank();
        }
        target.write(LINE_END);
        cells = 0;
    }

    @Override
    public void finish() throws IOException {
        if (mark.isPresent()) {
            target.write(TablePlan.MARK + mark.get().line().replace("\"", "").replace(SEPARATOR, '，') + LINE_END);
        }
        target.flush();
    }

    /** Leaves unwritten what a row that was not finished left in the buffer. */
    @Override
    public void close() {}
}
