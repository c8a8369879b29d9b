package org.throughline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no editor writes and a disk can hold all the same: one fault with its place, never a crash or a long wait. */
class RubbishTest {

    private static final String BAY = "bureaus/wenzhou-bay-emerging-industries/bureau.yaml";

    @TempDir
    private Path outer;

    private Path folder = Path.of("");

    @BeforeEach
    void copyTheShippedFolder() {
        folder = Folders.copy(outer.resolve("config"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // An alias that contains itself, and one that doubles with each line.
                "a: &a [*a]|anchor",
                "a: &a [x, x]\\nb: &b [*a, *a]\\nc: &c [*b, *b]\\nd: [*c, *c]|anchor",
                "a: *nowhere|syntax",
                "<<: {code: x}|unknown-key",
                // A tag makes nothing but text: no class is ever looked for.
                "code: !!java.net.URL x|required",
                "\\tcode: x|tab",
                "code: x\\n\\tplaques: y|tab",
                "code: x\\ncode: y|duplicate-key",
                "\"\\u0000\"|type",
                "%YAML 9.9\\n---\\ncode: x|syntax",
                "? {a: b}\\n: c|key-not-text",
                "- - - -|type",
                "just words|type",
                "---\\n---\\n|syntax",
                "#|empty-file"
            })
    void rubbishInABureauIsOneFaultOrMoreWithItsPlace(String text, String key) throws IOException {
        Files.writeString(folder.resolve(BAY), text.replace("\\n", "\n").replace("\\t", "\t"));

        ConfigurationReading reading = ConfigurationFolder.read(folder);

        assertThat(reading.faults()).isNotEmpty().allMatch(fault -> fault.file().equals(BAY));
        assertThat(Folders.places(reading)).anyMatch(place -> place.endsWith(" " + key));
    }

    @Test
    void aMillionBracketsAreRefusedAtTheFirstTooMany() throws IOException {
        Files.writeString(folder.resolve(BAY), "[".repeat(1_000_000));

        assertThat(Folders.places(ConfigurationFolder.read(folder))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {BAY, "reference/industries.csv"})
    void aFileOfMoreThanAMegabyteIsNotRead(String file) throws IOException {
        Files.writeString(folder.resolve(file), "#".repeat((1 << 20) + 1));

        assertThat(Folders.places(ConfigurationFolder.read(folder))).contains(file + ":1:1 too-large");
    }

    @Test
    void aMegabyteOfSoundContentIsRead() throws IOException {
        String text = Files.readString(folder.resolve(BAY));
        int room = (1 << 20) - text.getBytes(StandardCharsets.UTF_8).length - 2;
        Files.writeString(folder.resolve(BAY), text + "\n#" + "x".repeat(room));

        assertThat(ConfigurationFolder.read(folder).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "GB18030", "UTF-32"})
    void anotherEncodingIsTold(String encoding) throws IOException {
        String text = Files.readString(folder.resolve(BAY));
        Files.write(folder.resolve(BAY), text.getBytes(encoding));

        assertThat(Folders.places(ConfigurationFolder.read(folder)))
                .hasSize(1)
                .allMatch(place -> place.matches(BAY + ":\\d+:\\d+ (encoding|syntax)"));
    }

    @Test
    void aLinkThatLeadsOutIsNotFollowed() throws IOException {
        Path secret = Files.writeString(outer.resolve("secret.yaml"), "code: secret\n");
        Files.delete(folder.resolve(BAY));
        Files.createSymbolicLink(folder.resolve(BAY), secret);

        assertThat(Folders.places(ConfigurationFolder.read(folder))).containsExactly(BAY + ":1:1 outside");
    }

    @Test
    void aLinkWithinTheFolderIsFollowed() throws IOException {
        Path there = Files.createDirectories(folder.resolve("..data")).resolve("bureau.yaml");
        Files.move(folder.resolve(BAY), there);
        Files.createSymbolicLink(folder.resolve(BAY), there);

        assertThat(ConfigurationFolder.read(folder).faults()).isEmpty();
    }

    @Test
    void aLinkToItselfIsAFileThatCannotBeRead() throws IOException {
        Files.delete(folder.resolve(BAY));
        Files.createSymbolicLink(folder.resolve(BAY), folder.resolve(BAY));

        assertThat(Folders.places(ConfigurationFolder.read(folder))).containsExactly(BAY + ":1:1 unreadable-file");
    }

    @Test
    void aFolderInPlaceOfAFileIsTold() throws IOException {
        Files.delete(folder.resolve(BAY));
        Files.createDirectory(folder.resolve(BAY));

        assertThat(Folders.places(ConfigurationFolder.read(folder))).containsExactly(BAY + ":1:1 no-file");
    }
}
