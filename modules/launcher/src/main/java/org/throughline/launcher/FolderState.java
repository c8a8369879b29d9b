package org.throughline.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;

/**
 * What the last start found out about a data folder and the next need not find out again. Losing it costs time and
 * nothing else.
 *
 * @param migrations fingerprint of the migrations that are carried out; empty if not known
 * @param newest time stamp of the newest of them; empty if not known
 * @param configuration fingerprint of the configuration that was sound; empty if not known
 * @param population {@code demo} or {@code empty}; empty text if not known
 */
record FolderState(String migrations, String newest, String configuration, String population) {

    static final FolderState UNKNOWN = new FolderState("", "", "", "");

    static FolderState of(DataFolder data) {
        Path file = data.state();
        if (!Files.exists(file)) {
            return UNKNOWN;
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("read " + file, e);
        }
        return new FolderState(
                kept.getProperty("migrations", ""),
                kept.getProperty("newest-migration", ""),
                kept.getProperty("configuration", ""),
                kept.getProperty("population", ""));
    }

    void keep(DataFolder data) {
        Properties kept = new Properties();
        kept.setProperty("migrations", migrations);
        kept.setProperty("newest-migration", newest);
        kept.setProperty("configuration", configuration);
        kept.setProperty("population", population);
        Path unfinished = data.state().resolveSibling("state.unfinished");
        try {
            try (Writer writer = Files.newBufferedWriter(unfinished)) {
                kept.store(writer, null);
            }
            Files.move(unfinished, data.state(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("write " + data.state(), e);
        }
    }

    /** Refuses a folder that a newer version has worked in; its files stay as they are. */
    void refuseNewer(DataFolder data) {
        if (newest.compareTo(OwnJar.newestMigration()) > 0) {
            throw Refusal.toStart("data.newer", Map.of("folder", data.folder().toString(), "version", newest));
        }
    }

    /** Whether the database of the folder is known to be at this version and filled. */
    boolean isUpToDate() {
        return !population.isEmpty() && migrations.equals(OwnJar.migrationsFingerprint());
    }
}
