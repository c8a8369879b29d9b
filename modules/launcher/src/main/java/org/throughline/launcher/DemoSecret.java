package org.throughline.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

/**
 * The one secret of all people and clients of the demo.
 *
 * @param value at least 12 characters
 * @param source where it comes from
 */
record DemoSecret(String value, Source source) {

    static final String VARIABLE = "THROUGHLINE_DEMO_SECRET";

    private static final int LEAST = 12;
    private static final int LENGTH = 16;
    /** Without characters that are taken for one another. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** Where the secret comes from. */
    enum Source {
        /** The operator's environment names it and it is the one already in use. */
        NAMED,
        /** The operator's environment names another one than was in use. */
        NAMED_ANEW,
        /** An earlier start made it. */
        KEPT,
        /** This start made it. */
        MADE
    }

    /**
     * The secret for a folder, which need not exist yet; nothing is written.
     *
     * @throws Refusal if the one in the environment is too short
     */
    static DemoSecret of(DataFolder data) {
        Optional<String> kept = kept(data.demoSecret());
        Optional<String> named = Optional.ofNullable(System.getenv(VARIABLE)).filter(value -> !value.isEmpty());
        if (named.isPresent()) {
            String value = named.get();
            if (value.codePointCount(0, value.length()) < LEAST) {
                throw Refusal.toStart("demo.short-secret", Map.of("variable", VARIABLE));
            }
            return new DemoSecret(value, kept.equals(named) ? Source.NAMED : Source.NAMED_ANEW);
        }
        return kept.map(value -> new DemoSecret(value, Source.KEPT))
                .orElseGet(() -> new DemoSecret(random(), Source.MADE));
    }

    /** Whether the accounts have to be given this secret. */
    boolean isNew() {
        return source == Source.NAMED_ANEW || source == Source.MADE;
    }

    /** Keeps it where only its owner can read it. */
    void keep(DataFolder data) {
        Path unfinished = data.demoSecret().resolveSibling("demo-secret.unfinished");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, value);
            Files.move(unfinished, data.demoSecret(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("write " + data.demoSecret(), e);
        }
    }

    /** Gives the accounts this secret and keeps it; a death in between makes the next start do it again. */
    void replace(DataFolder data, Runnable changeAccounts) {
        try {
            Files.deleteIfExists(data.demoSecret());
        } catch (IOException e) {
            throw new UncheckedIOException("delete " + data.demoSecret(), e);
        }
        changeAccounts.run();
        keep(data);
    }

    @Override
    public String toString() {
        return "DemoSecret " + source;
    }

    private static Optional<String> kept(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("read " + file, e);
        }
    }

    private static String random() {
        StringBuilder made = new StringBuilder();
        new SecureRandom().ints(LENGTH, 0, ALPHABET.length()).forEach(at -> made.append(ALPHABET.charAt(at)));
        return made.toString();
    }
}
