package org.throughline.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where tests may leave files: below the {@code target} folders of the build, so that a clean build removes them. */
public final class TestFolders {

    private static final Pattern NAME = Pattern.compile("[a-z-]+-(\\d+)");

    private TestFolders() {}

    /** The {@code target} folder of the module whose tests run. */
    public static Path ofModule() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("target");
    }

    /** The top of the checkout, found by its {@code .mvn} folder. */
    public static Path checkout() {
        Path folder = ofModule();
        while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("no .mvn folder above " + ofModule());
        }
        return folder;
    }

    /** A folder for this run alone, named after its process; those of runs that are over are removed. */
    public static Path ofThisRun(String kind) {
        removeThoseOfThePast(kind);
        Path folder = ofModule().resolve(kind + "-" + ProcessHandle.current().pid());
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("make " + folder, e);
        }
    }

    /** Deletes a folder with all in it. */
    public static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("delete " + folder, e);
        }
    }

    private static void removeThoseOfThePast(String kind) {
        if (!Files.isDirectory(ofModule())) {
            return;
        }
        List<Path> past;
        try (Stream<Path> folders = Files.list(ofModule())) {
            past = folders.filter(folder -> isOfThePast(folder, kind)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("look into " + ofModule(), e);
        }
        past.forEach(TestFolders::delete);
    }

    private static boolean isOfThePast(Path folder, String kind) {
        String name = folder.getFileName().toString();
        Matcher matcher = NAME.matcher(name);
        return name.startsWith(kind + "-")
                && matcher.matches()
                && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty();
    }
}
