package org.throughline.kernel;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Data to test against that lies beside a checkout, in {@code ../shared/data}, and is no part of it. */
final class ReferenceData {

    private ReferenceData() {}

    /** The rows of a table without its header; the test is skipped where the table is not at hand. */
    static List<String[]> rows(String name) throws IOException {
        Optional<Path> file = Stream.iterate(
                        Path.of("").toAbsolutePath(), folder -> folder != null, folder -> folder.getParent())
                .map(folder -> folder.resolve("shared/data").resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
        assumeTrue(file.isPresent(), () -> "Skipped: no shared/data/" + name + " beside the checkout");
        try (Stream<String> lines = Files.lines(file.orElseThrow(), StandardCharsets.UTF_8)) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        }
    }
}
