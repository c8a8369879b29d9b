package org.throughline.tables;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes and reads a table as large as a city's register, in a virtual machine of its own with little memory. */
final class LargeTable {

    static final int ROWS = 140_000;
    static final int COLUMNS = 30;

    private LargeTable() {}

    /** The folder to write to, and which form. Ends with 0 if all that was written was read. */
    public static void main(String[] arguments) throws IOException {
        TableFormat.Kind kind = TableFormat.Kind.valueOf(arguments[1]);
        Path file = Path.of(arguments[0], "large");
        write(file, kind);
        System.exit(read(file) ? 0 : 1);
    }

    static void write(Path file, TableFormat.Kind kind) throws IOException {
        String[] names = IntStream.range(0, COLUMNS).mapToObj(at -> "列" + at).toArray(String[]::new);
        try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file));
                TableWriter table = TableWriter.of(kind, target, TablePlan.of("企业", names))) {
            for (int row = 0; row < ROWS; row++) {
                table.text("温州市第" + row + "号有限公司").text("91330398MA" + (10_000_000 + row));
                table.date(LocalDate.of(2000, 1, 1).plusDays(row % 9_000)).truth(row % 2 == 0);
                for (int column = 4; column < COLUMNS; column++) {
                    table.number(BigDecimal.valueOf((long) row * column, 2));
                }
                table.endRow();
            }
            table.finish();
        }
    }

    private static boolean read(Path file) throws IOException {
        int rows = 0;
        try (TableFile table = TableFile.open(file, ReadingLimits.usual())) {
            for (Optional<TableLine> line = table.next(); line.isPresent(); line = table.next()) {
                TableRow row = (TableRow) line.get();
                BigDecimal last = CellValues.decimal(row.cell(COLUMNS)).value().orElseThrow();
                if (!row.cell(1).text().equals("温州市第" + rows + "号有限公司")
                        || last.compareTo(BigDecimal.valueOf(rows * 29L, 2)) != 0) {
                    return false;
                }
                rows++;
            }
        }
        return rows == ROWS;
    }
}
