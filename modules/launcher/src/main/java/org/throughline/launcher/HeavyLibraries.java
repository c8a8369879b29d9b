package org.throughline.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Libraries of the application that are large, know nothing of the server and have nothing in them that it would look
 * for: they stand on its class path instead of in the application.
 *
 * <p>The server reads every class of an application on each start in search of annotations, and only classes of its
 * class path come from the archive of classes. Libraries that the server has in another version stay where they are,
 * and so do those with classes that exist for newer versions of Java alone: a virtual machine that takes such a class
 * from the archive while it is being profiled crashes (seen on 17.0.15 with the PostgreSQL driver and the flight
 * recorder).
 */
final class HeavyLibraries {

    private static final List<String> NAMES = List.of(
            "antlr4-runtime.jar",
            "bcprov-jdk18on.jar",
            "byte-buddy.jar",
            "hibernate-commons-annotations.jar",
            "hibernate-core.jar",
            "icu4j.jar",
            "jandex.jar",
            "snakeyaml-engine.jar");

    private HeavyLibraries() {}

    /** Moves them from an unpacked application to a folder beside it. */
    static void moveOutOf(Path application, Path programs) throws IOException {
        Path target = Files.createDirectories(libraries(programs));
        for (String name : NAMES) {
            Path library = application.resolve("WEB-INF/lib").resolve(name);
            if (Files.exists(library)) {
                Files.move(library, target.resolve(name));
            }
        }
    }

    /** Where they are, sorted by name. */
    static List<Path> in(Path programs) {
        try (Stream<Path> all = Files.list(libraries(programs))) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("look into " + libraries(programs), e);
        }
    }

    private static Path libraries(Path programs) {
        return programs.resolve("libraries");
    }
}
