package org.throughline.configuration;

import java.nio.file.Path;

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
