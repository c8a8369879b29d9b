package org.throughline.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * What the operator set, for what is done without the server; the file counts before the environment, as there.
 *
 * @param folder the configuration folder
 */
record SettingsFile(Path folder) {

    private static final String FILE = "throughline.properties";

    Optional<String> set(String key) {
        Optional<String> inFile = Optional.ofNullable(operators().getProperty(key));
        return inFile.or(() -> CommonOptions.environment(
                key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')));
    }

    private Properties operators() {
        Properties set = new Properties();
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                set.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("read " + file, e);
            }
        }
        return set;
    }
}
