package org.throughline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of the checkout this test was built from. */
final class Checkout {

    static final Path ROOT = Stream.iterate(
                    Path.of("").toAbsolutePath(), folder -> folder != null, folder -> folder.getParent())
            .filter(folder -> Files.isDirectory(folder.resolve("modules/kernel")))
            .findFirst()
            .orElseThrow();

    private Checkout() {}

    /** Where the checkout stands. */
    static Path root() {
        return ROOT;
    }

    /** Hand-written files of all modules whose path, with {@code /} between its parts, fits; sorted. */
    static List<File> files(Predicate<String> path) {
        try (Stream<Path> files = Files.walk(ROOT.resolve("modules"))) {
            return files.map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.contains("/src/") && !name.contains("/target/"))
                    .filter(path)
                    .filter(name -> Files.isRegularFile(ROOT.resolve(name)))
                    .sorted()
                    .map(File::of)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * A file and what it says.
     *
     * @param name path below the root of the checkout
     */
    record File(String name, String text) {

        static File of(String name) {
            try {
                return new File(name, Files.readString(ROOT.resolve(name)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        long lines() {
            return text.lines().count();
        }
    }
}
