package org.throughline.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the operator set: by a line in the file of the configuration folder, or in the environment where the file is
 * silent, as the server reads both.
 *
 * @param folder the configuration folder
 */
record SettingsFile(Path folder) {

    private static final String FILE = "throughline.properties";

    /** What a key was set to, if it was. */
    Optional<String> set(String key) {
        return setting(key).map(Setting::value);
    }

    /** What a key was set to, and where. */
    Optional<Setting> setting(String key) {
        String variable = key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return Optional.ofNullable(lines().get(key))
                .map(value -> new Setting(key, value))
                .or(() -> CommonOptions.environment(variable).map(value -> new Setting(variable, value)));
    }

    /** The lines of the file; without a file there are none. */
    Map<String, String> lines() {
        Properties set = new Properties();
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                set.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("read " + file, e);
            }
        }
        Map<String, String> lines = new LinkedHashMap<>();
        set.forEach((key, value) -> lines.put(key.toString(), value.toString()));
        return lines;
    }

    /**
     * One setting.
     *
     * @param name the key, or the variable that stands for it, as the operator wrote it
     */
    record Setting(String name, String value) {}
}
