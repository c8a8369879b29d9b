package org.throughline.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.throughline.tables.ReadingLimits;
import org.throughline.tables.TableFile;
import org.throughline.tables.TableFormat;
import org.throughline.tables.TableLine;
import org.throughline.tables.TablePlan;
import org.throughline.tables.TableWriter;

/**
 * How fast a table of 140,000 rows and 30 columns is written and read, beside reading the bytes of the file and nothing
 * else, unpacked for a workbook. Median of five rounds; no server, no database.
 */
public final class TablesBenchmark {

    private static final int ROWS = 140_000;
    private static final int COLUMNS = 30;
    private static final int ROUNDS = 5;
    private static final byte[] BUFFER = new byte[1 << 16];

    private TablesBenchmark() {}

    private interface Work {
        void run() throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Files.createTempFile("tables", ".bin");
        try {
            for (TableFormat.Kind kind : TableFormat.Kind.values()) {
                double written = median(() -> write(file, kind));
                double read = median(() -> read(file));
                double bytes = median(() -> readBytes(file, kind));
                Report.say(
                        "%s, %d MB: written in %.2f s (%.0f rows/s)",
                        kind, Files.size(file) >> 20, written, ROWS / written);
                Report.say(", read in %.2f s (%.0f rows/s)", read, ROWS / read);
                Report.say(", its bytes in %.2f s: %.1f times%n", bytes, read / bytes);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static double median(Work work) throws IOException {
        double[] seconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.run();
            seconds[round] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[ROUNDS / 2];
    }

    private static void write(Path file, TableFormat.Kind kind) throws IOException {
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

    private static void read(Path file) throws IOException {
        int lines = 0;
        try (TableFile table = TableFile.open(file, ReadingLimits.usual())) {
            for (Optional<TableLine> line = table.next(); line.isPresent(); line = table.next()) {
                lines += line.get().line() > 0 ? 1 : 0;
            }
        }
        if (lines != ROWS) {
            throw new IllegalStateException("read " + lines + " of " + ROWS + " rows");
        }
    }

    private static void readBytes(Path file, TableFormat.Kind kind) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (kind == TableFormat.Kind.CSV) {
                drain(in);
            } else {
                ZipInputStream zip = new ZipInputStream(in);
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    drain(zip);
                }
            }
        }
    }

    private static void drain(InputStream in) throws IOException {
        int read = in.read(BUFFER);
        while (read >= 0) {
            read = in.read(BUFFER);
        }
    }
}
