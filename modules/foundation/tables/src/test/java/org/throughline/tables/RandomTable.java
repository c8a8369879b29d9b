package org.throughline.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of random texts, none of its rows blank. */
final class RandomTable {

    private static final String[] BITS = {
        "温州", "甲", "𠮷", "é", "a", "B", "7", " ", "\"", "'", "=", "-", ";", "\t", "&", "<", ">", "_x000D_", "\u00A0",
        "_"
    };

    final List<List<String>> rows = new ArrayList<>();
    final int columns;

    private final Random random;
    private final boolean breaks;

    /**
     * Makes one.
     *
     * @param breaks whether cells have line breaks and commas, few enough that no line of a cell looks like a row
     */
    RandomTable(Random random, int rows, boolean breaks) {
        this.random = random;
        this.breaks = breaks;
        this.columns = breaks ? 4 + random.nextInt(8) : 2 + random.nextInt(10);
        for (int row = 0; row < rows; row++) {
            List<String> cells =
                    IntStream.range(0, columns).mapToObj(at -> cell()).collect(Collectors.toList());
            cells.set(random.nextInt(columns), "字" + row + "温州市");
            this.rows.add(cells);
        }
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        for (int bit = random.nextInt(6); bit > 0; bit--) {
            cell.append(BITS[random.nextInt(BITS.length)]);
        }
        if (breaks && random.nextInt(4) == 0) {
            cell.insert(random.nextInt(cell.length() + 1), random.nextBoolean() ? "\n" : "\r\n");
        }
        if (breaks && random.nextInt(4) == 0) {
            cell.append(',');
        }
        return cell.toString().replace("\uD842\n\uDFB7", "\n").replace("\uD842\r\n\uDFB7", "\n");
    }

    TablePlan plan() {
        return TablePlan.of(
                "t", IntStream.range(0, columns).mapToObj(at -> "列" + at).toArray(String[]::new));
    }

    byte[] written(TableFormat.Kind kind) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.of(kind, target, plan())) {
            for (List<String> row : rows) {
                for (String cell : row) {
                    table.text(cell);
                }
                table.endRow();
            }
            table.finish();
        }
        return target.toByteArray();
    }
}
