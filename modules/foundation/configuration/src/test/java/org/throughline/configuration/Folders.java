package org.throughline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The shipped folder, and copies of it that a test may spoil. */
final class Folders {

    private Folders() {}

    static Path shipped() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, folder -> folder.getParent())
                .map(folder -> folder.resolve("config"))
                .filter(folder -> Files.isDirectory(folder.resolve("reference")))
                .findFirst()
                .orElseThrow();
    }

    /** A copy of the shipped folder. */
    static Path copy(Path target) {
        return lay(shipped(), target, file -> true);
    }

    /** A copy without the shipped bureaus, with those of another city in their place, as the manual says. */
    static Path anotherCity(Path target) {
        lay(shipped(), target, file -> !file.startsWith("bureaus"));
        return lay(shipped().resolveSibling("docs/examples/hefei"), target, file -> !file.endsWith("README.md"));
    }

    private static Path lay(Path source, Path target, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = source.relativize(file);
                if (wanted.test(name)) {
                    Path copy = target.resolve(name.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return target;
    }

    /** Puts {@code to} where {@code from} first stands; yields the number of that line. */
    static int edit(Path folder, String file, String from, String to) {
        try {
            String text = Files.readString(folder.resolve(file));
            int at = text.indexOf(from);
            assertThat(at).as("%s has %s", file, from).isNotNegative();
            Files.writeString(folder.resolve(file), text.substring(0, at) + to + text.substring(at + from.length()));
            return lineOf(text, at);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int lineOf(String text, int at) {
        return (int) text.substring(0, at)
                        .chars()
                        .filter(character -> character == '\n')
                        .count()
                + 1;
    }

    /** Place and key of each fault, such as {@code reference/zones.yaml:3:5 unknown-key}. */
    static List<String> places(ConfigurationReading reading) {
        return reading.faults().stream()
                .map(fault -> fault.file() + ":" + fault.line() + ":" + fault.column() + " "
                        + fault.sentence().key().substring("fault.".length()))
                .toList();
    }
}
