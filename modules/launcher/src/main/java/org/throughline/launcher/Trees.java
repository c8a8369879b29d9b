package org.throughline.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders, copied and deleted. */
final class Trees {

    private Trees() {}

    /** Deletes a folder with all in it; one that is not there is no fault. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            for (Path path : paths(folder, Comparator.reverseOrder())) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("delete " + folder, e);
        }
    }

    /** Copies a folder to a place where nothing is yet. */
    static void copy(Path folder, Path target) {
        try {
            Files.createDirectories(target);
            for (Path path : paths(folder, Comparator.naturalOrder())) {
                Path copy = target.resolve(folder.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("copy " + folder + " to " + target, e);
        }
    }

    private static List<Path> paths(Path folder, Comparator<Path> order) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.sorted(order).toList();
        }
    }
}
