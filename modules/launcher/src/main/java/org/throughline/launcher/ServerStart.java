package org.throughline.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.database.DatabaseLogin;

/**
 * Starts the server for a database.
 *
 * @param data where it keeps its files
 * @param config what it is configured with
 * @param port where it listens
 */
record ServerStart(DataFolder data, Path config, Port port, Machine machine, ServerPrograms programs) {

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
        Map<String, String> settings = new LinkedHashMap<>(new SettingsFile(config).lines());
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
}
