package org.throughline.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The settings of the server for one start: pristine ones, with ours from {@code config/payara} over them.
 *
 * <p>The server writes into its settings and remembers applications there; begun anew each time it remembers nothing,
 * and boots the same way on every start.
 */
final class ServerSettings {

    static final String BEFORE_BOOT = "before-boot.asadmin";
    private static final String LOGGING = "logging.properties";

    private ServerSettings() {}

    static void layOut(ServerPrograms programs, DataFolder data, Path config, Machine machine) {
        Trees.delete(data.server());
        Trees.copy(programs.pristineSettings(), data.server().resolve("config"));
        linkLibraries(programs, data);
        DataFolder.write(
                data.server().resolve("config").resolve(LOGGING),
                text(config, LOGGING).replace("{logs}", data.logs().toString().replace("%", "%%")));
        DataFolder.write(
                data.server().resolve(BEFORE_BOOT),
                text(config, BEFORE_BOOT).replace("{request-threads}", Integer.toString(machine.requestThreads())));
    }

    /** The server looks for its connectors in the folder of the instance. */
    private static void linkLibraries(ServerPrograms programs, DataFolder data) {
        Path link = data.server().resolve("lib");
        try {
            Files.createSymbolicLink(link, programs.payara().resolve("lib"));
        } catch (IOException e) {
            throw new UncheckedIOException("link " + link, e);
        }
    }

    /** The operator's file where there is one, else the one we ship. */
    private static String text(Path config, String name) {
        Path file = config.resolve("payara").resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file);
            }
            try (InputStream shipped = OwnJar.open("server/settings/" + name)) {
                return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("read " + file, e);
        }
    }
}
