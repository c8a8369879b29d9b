package org.throughline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An editor that knows YAML finds the schema of each file by its first line. */
class SchemaForEditorsTest {

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Folders.shipped())) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFirstLineNamesTheSchemaThatTheFileIsHeldAgainst(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".yaml", "");
        String first = Files.readAllLines(file).get(0);

        Path schema = file.resolveSibling(first.replace("# yaml-language-server: $schema=", ""))
                .normalize();

        assertThat(schema).isEqualTo(Folders.shipped().resolve("schema/" + name + ".schema.json"));
        assertThat(Files.readString(schema)).isEqualTo(SchemaCheck.text(name));
    }
}
