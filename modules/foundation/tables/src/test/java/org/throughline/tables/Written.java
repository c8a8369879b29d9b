package org.throughline.tables;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Files as tests need them, and what reading them gives, as text that can be compared. */
final class Written {

    static final Charset GB = Charset.forName("GB18030");

    private Written() {}

    static Path utf8(Path folder, String text) throws IOException {
        return bytes(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path bytes(Path folder, byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "table", ".bin"), bytes);
    }

    /** Rows as {@code line:[cell|cell]}, faults as {@code line:KIND}. */
    static List<String> read(Path file) throws IOException {
        return read(file, ReadingChoice.FIRST, ReadingLimits.usual());
    }

    static List<String> read(Path file, ReadingChoice choice, ReadingLimits limits) throws IOException {
        return lines(file, choice, limits).stream().map(Written::shown).toList();
    }

    static List<TableLine> lines(Path file) throws IOException {
        return lines(file, ReadingChoice.FIRST, ReadingLimits.usual());
    }

    static List<TableLine> lines(Path file, ReadingChoice choice, ReadingLimits limits) throws IOException {
        List<TableLine> all = new ArrayList<>();
        try (TableFile table = TableFile.open(file, choice, limits)) {
            for (Optional<TableLine> line = table.next(); line.isPresent(); line = table.next()) {
                all.add(line.get());
            }
        }
        return all;
    }

    static String shown(TableLine line) {
        if (line instanceof TableRow row) {
            return row.line() + row.cells().stream().map(Cell::text).collect(Collectors.joining("|", ":[", "]"));
        }
        return line.line() + ":" + ((TableFault) line).kind();
    }
}
