package org.throughline.configuration;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The folder an operator keeps: {@code reference/} with what is the same for all, and one folder a bureau under
 * {@code bureaus/}. Another city's bureau is another folder and no code.
 */
public final class ConfigurationFolder {

    private static final String NONE = "";

    private ConfigurationFolder() {}

    /** Reads every file and checks it against its schema and against the others. */
    public static ConfigurationReading read(Path folder) {
        return new FolderReader(folder).read(NONE);
    }

    /**
     * SHA-256 of each file that a reading would look at, by its name, in hexadecimal digits; without those that are not
     * there or cannot be read.
     */
    static Map<String, String> digests(Path folder) {
        Map<String, String> digests = new TreeMap<>();
        for (String name : FolderReader.names(folder)) {
            SourceFile.bytes(folder, name, new Faults())
                    .ifPresent(bytes -> digests.put(name, SourceFile.digest(bytes)));
        }
        return digests;
    }

    /**
     * Reads a folder that has just been found sound. If the files still have that fingerprint, byte for byte, their
     * schemas are not applied a second time, which takes most of the time of a reading; else this is
     * {@link #read(Path)}.
     *
     * @param soundFingerprint {@link Configuration#fingerprint} of an earlier reading, of whatever build and day
     */
    public static ConfigurationReading readAgain(Path folder, String soundFingerprint) {
        return new FolderReader(folder).read(soundFingerprint);
    }
}
