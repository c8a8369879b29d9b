package org.throughline.directory.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.directory.Rights;

/** The lists of the demo: a head line with the names of the columns, no quoting. */
final class DemoTable {

    private DemoTable() {}

    /** Each line by the names of its columns. */
    static List<Map<String, String>> rows(String file) {
        try (InputStream stream = Rights.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The list of the demo, " + file + ", is missing");
            }
            List<String[]> lines = Arrays.stream(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .map(line -> line.strip().split(",", -1))
                    .toList();
            return lines.stream().skip(1).map(line -> row(lines.get(0), line)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of the demo, " + file + ", cannot be read", unreadable);
        }
    }

    private static Map<String, String> row(String[] head, String[] line) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < head.length; column++) {
            row.put(head[column], line[column]);
        }
        return row;
    }

    /** What stands in a column. */
    static String text(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("The list of the demo has no column " + column);
        }
        return value;
    }

    /** {@code all} and {@code reading} stand for many; a minus sign takes one away again. */
    static Set<String> rights(String words) {
        Set<String> rights = new LinkedHashSet<>();
        for (String word : words.split(" ", -1)) {
            switch (word) {
                case "all" -> rights.addAll(Rights.all());
                case "reading" -> rights.addAll(Rights.reading());
                default -> add(rights, word);
            }
        }
        return rights;
    }

    private static void add(Set<String> rights, String word) {
        String right = word.startsWith("-") ? word.substring(1) : word;
        if (!Rights.all().contains(right) && !Rights.GRANTS_WRITE.equals(right)) {
            throw new IllegalStateException("There is no right " + right);
        }
        if (word.startsWith("-")) {
            rights.remove(right);
        } else {
            rights.add(right);
        }
    }
}
