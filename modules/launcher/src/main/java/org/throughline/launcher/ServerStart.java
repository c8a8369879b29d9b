package org.throughline.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.throughline.database.DatabaseLogin;

/**
 * Starts the server for a database.
 *
 * @param data where it keeps its files
 * @param config what it is configured with
 * @param port where it listens
 */
record ServerStart(DataFolder data, Path config, Port port, Machine machine, ServerPrograms programs) {

    private static final String OPERATORS_SETTINGS = "throughline.properties";

    /**
     * Starts it; returns at once, long before it answers.
     *
     * @param soundConfiguration the fingerprint of a configuration that was checked, empty if none was; the server does
     *     not check the same one again
     */
    ServerProcess start(DatabaseLogin database, String soundConfiguration, ClassArchive archive) {
        ServerSettings.layOut(programs, data, config, machine);
        ServerJvm jvm = new ServerJvm(programs, data, port.number());
        return ServerProcess.start(
                jvm.command(machine, archive.options()), settings(database, soundConfiguration), data);
    }

    /** What the operator sets, and over it what we know. */
    private Map<String, String> settings(DatabaseLogin database, String soundConfiguration) {
        Map<String, String> settings = new LinkedHashMap<>();
        operators().forEach((name, value) -> settings.put(name.toString(), value.toString()));
        settings.put("throughline.db.url", database.url());
        settings.put("throughline.db.user", database.user());
        settings.put("throughline.db.password", database.password());
        settings.put("throughline.data", data.folder().toString());
        settings.put("throughline.config", config.toString());
        if (!soundConfiguration.isEmpty()) {
            settings.put("throughline.config.fingerprint", soundConfiguration);
        }
        return settings;
    }

    private Properties operators() {
        Properties set = new Properties();
        Path file = config.resolve(OPERATORS_SETTINGS);
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
