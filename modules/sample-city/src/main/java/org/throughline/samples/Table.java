package org.throughline.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tables of the generated city: one row a line, columns parted by bars, lines with a cross-hatch are for readers.
 */
final class Table {

    private Table() {}

    /** The rows of a table in their order, each with all its columns trimmed. */
    static List<List<String>> rows(String name) {
        return lines(name).stream()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::trim).toList())
                .toList();
    }

    /** All words of a table, whichever line they stand on. */
    static List<String> words(String name) {
        return lines(name).stream().flatMap(line -> wordsOf(line).stream()).toList();
    }

    static List<String> lines(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks its table " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::trim)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> wordsOf(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\\s+"));
    }

    /** Groups rows that go together; keeps no order of the groups, so they are only looked up. */
    static <T> Map<String, T> byCode(List<T> values, List<String> codes) {
        return IntStream.range(0, values.size()).boxed().collect(Collectors.toUnmodifiableMap(codes::get, values::get));
    }
}
