package org.throughline.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that look like configuration and that nobody would ever read, such as {@code mandate.yml}. */
final class StrayFiles {

    private StrayFiles() {}

    /**
     * Notes each of them, in the folders in which files are read.
     *
     * @param read every file that is read, by its path below the folder
     */
    static void tell(Path folder, List<String> read, Faults faults) {
        Set<String> folders = read.stream().map(StrayFiles::folderOf).collect(Collectors.toCollection(TreeSet::new));
        for (String each : folders) {
            for (String name : yaml(folder.resolve(each))) {
                String file = each + "/" + name;
                if (!read.contains(file)) {
                    faults.add(file, Faults.START, "stray-file");
                }
            }
        }
    }

    private static String folderOf(String file) {
        return file.substring(0, file.lastIndexOf('/'));
    }

    private static List<String> yaml(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            // Told already, by each file that is missed in it.
            return List.of();
        }
    }
}
