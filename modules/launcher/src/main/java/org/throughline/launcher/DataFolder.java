package org.throughline.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.personal.InstallationKey;

/**
 * The folder in which an installation keeps everything that is its own.
 *
 * @param folder absolute; need not exist yet
 */
record DataFolder(Path folder) {

    Path logs() {
        return folder.resolve("logs");
    }

    /** Files that are only of use while an instance runs. */
    Path run() {
        return folder.resolve("run");
    }

    Path demoSecret() {
        return folder.resolve("demo-secret");
    }

    Path state() {
        return folder.resolve("state.properties");
    }

    /** The server's own folder: made anew for each start. */
    Path server() {
        return folder.resolve("server");
    }

    /** What can be made again from the jar; may be shared by several data folders. */
    Path programs() {
        return CommonOptions.environment("THROUGHLINE_PROGRAMS").map(Path::of).orElse(folder.resolve("programs"));
    }

    /** What personal data is kept with, as the server will have it: the operator's, or one made once here. */
    InstallationKey personalKey(Path config) {
        try {
            return InstallationKey.of(folder, new SettingsFile(config).set("throughline.personal.key"));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Whether an installation has ever been begun here; an empty folder may have been prepared for one. */
    boolean isClaimed() {
        return Files.exists(folder.resolve(DataLock.NAME));
    }

    /** Makes the folder, closed to other users of the machine; one that is there keeps its owner and mode. */
    void make() {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            Files.createDirectories(logs());
            Files.createDirectories(run());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Refuses a path that cannot be a data folder, before anything is written. */
    void check() {
        Path nearest = folder;
        while (nearest != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        if (nearest == null || !Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
            throw Refusal.toStart(
                    "data.unusable", Map.of("folder", folder.toString(), "said", String.valueOf(nearest)));
        }
        if (nearest.equals(folder) && isForeign()) {
            throw Refusal.toStart("data.foreign", Map.of("folder", folder.toString()));
        }
    }

    /** Whether somebody else's files are in it: then we had better not add ours. */
    private boolean isForeign() {
        try (Stream<Path> files = Files.list(folder)) {
            return !isClaimed()
                    && files.anyMatch(file -> !file.getFileName().toString().startsWith("."));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Refusal unusable(IOException e) {
        return Refusal.toStart(
                "data.unusable", Map.of("folder", folder.toString(), "said", String.valueOf(e.getMessage())));
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("write " + file, e);
        }
    }
}
