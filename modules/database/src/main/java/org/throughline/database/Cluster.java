package org.throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * The files of our own PostgreSQL in a data folder.
 *
 * @param home holds the cluster and, while it is made, what it is made of
 */
record Cluster(Path home, PostgresPrograms programs, Guise guise) {

    static final String SUPERUSER = "postgres";
    private static final String MAJOR_VERSION = "17";

    Path folder() {
        return home.resolve(MAJOR_VERSION);
    }

    /**
     * Makes the cluster unless it is there. What a death in the middle leaves behind is thrown away: only a whole
     * cluster ever bears the name.
     */
    void make(String password) {
        if (Files.isDirectory(folder())) {
            return;
        }
        Path unfinished = home.resolve("unfinished");
        Path secret = home.resolve("secret");
        try {
            if (Files.exists(unfinished)) {
                PostgresPrograms.delete(unfinished);
            }
            Files.createDirectories(unfinished);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            Files.writeString(secret, password);
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
            guise.handOver(home);
            initialise(unfinished, secret);
            Files.delete(secret);
            Files.move(unfinished, folder(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DatabaseException("database.cannot-make", Map.of("folder", home.toString()), e);
        }
    }

    /** With the built-in C.UTF-8 trigrams know Chinese characters, and the order is the same on every machine. */
    private void initialise(Path unfinished, Path secret) throws IOException {
        Path report = Files.createTempFile("throughline-initdb", ".log");
        List<String> command = List.of(
                programs.program("initdb"),
                "-D",
                guise.nameOf(unfinished),
                "--username=" + SUPERUSER,
                "--pwfile=" + guise.nameBeside(unfinished, secret),
                "--auth=scram-sha-256",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--encoding=UTF8",
                "--data-checksums");
        Process process = new ProcessBuilder(guise.brief(command))
                .directory(unfinished.toFile())
                .redirectErrorStream(true)
                .redirectOutput(report.toFile())
                .start();
        int status = Waiting.forTheEndOf(process);
        String said = Files.readString(report).strip();
        Files.delete(report);
        if (status != 0) {
            throw new DatabaseException("database.initdb-failed", Map.of("folder", home.toString(), "said", said));
        }
    }

    /** The file in which a running PostgreSQL says who it is and whether it is ready. */
    Path pidFile() {
        return folder().resolve("postmaster.pid");
    }

    /** The lines of the pid file; empty where none runs. */
    List<String> pidLines() {
        try {
            return Files.exists(pidFile()) ? Files.readAllLines(pidFile()) : List.of();
        } catch (java.nio.file.NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("read " + pidFile(), e);
        }
    }
}
