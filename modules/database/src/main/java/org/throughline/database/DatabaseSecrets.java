package org.throughline.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of our own PostgreSQL, made at random once and kept where only their owner can read them. */
record DatabaseSecrets(String superuser, String owner, String application) {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int BYTES = 24;

    /** The secrets of a data folder; makes them at first. */
    static DatabaseSecrets in(Path folder) {
        Path file = folder.resolve("database-secrets.properties");
        try {
            if (!Files.exists(file)) {
                new DatabaseSecrets(random(), random(), random()).write(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("keep the secrets of the database in " + file, e);
        }
    }

    private static DatabaseSecrets read(Path file) throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new DatabaseSecrets(
                kept.getProperty("superuser", ""), kept.getProperty("owner", ""), kept.getProperty("application", ""));
    }

    /** All or nothing, and on the disk before anything is locked with it. */
    private void write(Path file) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("superuser", superuser);
        kept.setProperty("owner", owner);
        kept.setProperty("application", application);
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, OWNER_ONLY);
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            kept.store(writer, null);
        }
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "DatabaseSecrets";
    }
}
