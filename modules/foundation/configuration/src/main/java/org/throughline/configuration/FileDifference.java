package org.throughline.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What happened to a file of the folder since it was read.
 *
 * @param file path below the folder with {@code /} between its parts
 */
public record FileDifference(String file, Kind kind) {

    /** How the folder differs in a file from what runs. */
    public enum Kind {
        /** The file is new. */
        ADDED,
        /** Its bytes are others. */
        CHANGED,
        /** It is gone, or cannot be read any more. */
        REMOVED
    }

    /**
     * What differs, sorted by file; empty if nothing does.
     *
     * @param running digests by file of what runs
     * @param present digests by file of what lies in the folder
     */
    static List<FileDifference> between(Map<String, String> running, Map<String, String> present) {
        TreeSet<String> files = new TreeSet<>(running.keySet());
        files.addAll(present.keySet());
        List<FileDifference> differences = new ArrayList<>();
        for (String file : files) {
            if (!running.containsKey(file)) {
                differences.add(new FileDifference(file, Kind.ADDED));
            } else if (!present.containsKey(file)) {
                differences.add(new FileDifference(file, Kind.REMOVED));
            } else if (!present.get(file).equals(running.get(file))) {
                differences.add(new FileDifference(file, Kind.CHANGED));
            }
        }
        return differences;
    }
}
