package org.throughline.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.tables.TablePlan.PlannedColumn;

/**
 * A file of rows that were not taken: each as it came, and behind it the line it stood in and the reason.
 *
 * <p>Corrected, it is read in like any other: {@link TableFile} leaves the two columns out by their names.
 */
public final class Rejects {

    /** Name of the column that tells the line; the same in both languages, so that it is known again. */
    public static final String LINE = "退回行号 (line)";

    /** Name of the column that tells the reason. */
    public static final String REASON = "退回原因 (reason)";

    /** Names of columns that a reader leaves out. */
    public static final Set<String> COLUMNS = Set.of(LINE, REASON);

    private static final int USUAL_WIDTH = 16;
    private static final int LINE_WIDTH = 12;
    private static final int REASON_WIDTH = 60;

    private final TableWriter target;
    private final int columns;

    /** Writes to a table that was begun with {@link #plan}; finishing it stays with the caller. */
    public Rejects(TableWriter target, TableHeader header) {
        this.target = target;
        this.columns = header.columns().size();
    }

    /** The columns of the file that the rows came from, and the two of ours. */
    public static TablePlan plan(String title, TableHeader header) {
        Stream<PlannedColumn> theirs = header.names().stream().map(name -> new PlannedColumn(name, USUAL_WIDTH));
        List<PlannedColumn> ours =
                List.of(new PlannedColumn(LINE, LINE_WIDTH), new PlannedColumn(REASON, REASON_WIDTH));
        return new TablePlan(title, Stream.concat(theirs, ours.stream()).toList(), Optional.empty(), "", List.of());
    }

    /** A row that could be read and was not taken for this reason. */
    public void add(TableRow row, String reason) throws IOException {
        for (Cell cell : row.cells()) {
            write(cell);
        }
        close(row, reason);
    }

    /** A row that could not be read: it stands whole in the first column, to be parted by whoever corrects it. */
    public void add(TableFault fault, String reason) throws IOException {
        target.text(fault.asItCame());
        for (int column = 1; column < columns; column++) {
            target.blank();
        }
        close(fault, reason);
    }

    private void close(TableLine line, String reason) throws IOException {
        target.number(line.line()).text(reason).endRow();
    }

    private void write(Cell cell) throws IOException {
        switch (cell.kind()) {
            case EMPTY -> target.blank();
            case NUMBER -> target.number(new BigDecimal(cell.text()));
            case DATE -> writeDate(cell.text());
            default -> target.text(cell.text());
        }
    }

    private void writeDate(String iso) throws IOException {
        if (iso.matches("\\d{4}-\\d{2}-\\d{2}")) {
            target.date(LocalDate.parse(iso));
        } else {
            target.text(iso);
        }
    }
}
