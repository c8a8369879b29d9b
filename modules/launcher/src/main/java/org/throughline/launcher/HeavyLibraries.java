package org.throughline.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Libraries of the application that are large, know nothing of the server and have nothing in them that it would look
 * for: they stand on its class path instead of in the application.
 *
 * <p>The server reads every class of an application on each start in search of annotations, and only classes of its
 * class path come from the archive of classes. Libraries that the server has in another version stay where they are.
 *
 * <p>They lose two things on the way. A signature: it is checked anew for every reader and keeps the classes out of the
 * archive, and Java asks for one only of a provider, which we use none of. Classes for newer versions of Java alone: a
 * virtual machine that takes one from the archive while it is being profiled crashes (seen on 17.0.15 with the
 * PostgreSQL driver and the flight recorder), and each library has the same class for older versions.
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
            "postgresql.jar",
            "snakeyaml-engine.jar");

    private static final Pattern SIGNATURE = Pattern.compile(".+\\.(SF|DSA|RSA|EC)");

    private HeavyLibraries() {}

    /** Moves them from an unpacked application to a folder beside it. */
    static void moveOutOf(Path application, Path programs) throws IOException {
        Path target = Files.createDirectories(libraries(programs));
        for (String name : NAMES) {
            Path library = application.resolve("WEB-INF/lib").resolve(name);
            if (Files.exists(library)) {
                strip(Files.move(library, target.resolve(name)));
            }
        }
    }

    private static void strip(Path library) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(library)) {
            Trees.delete(jar.getPath("META-INF/versions"));
            try (Stream<Path> all = Files.list(jar.getPath("META-INF"))) {
                for (Path file : all.filter(HeavyLibraries::isSignature).toList()) {
                    Files.delete(file);
                }
            }
            Files.deleteIfExists(jar.getPath("META-INF/MANIFEST.MF"));
        }
    }

    private static boolean isSignature(Path file) {
        return SIGNATURE.matcher(file.getFileName().toString()).matches();
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
