package org.throughline.journal.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.cryptography.Suite;

/**
 * The checkpoints of one installation, in a folder outside the database: the newest in {@code latest}, and one an hour,
 * or every hundred thousand links, in {@code checkpoints}, to which lines are only added.
 *
 * <p>A folder belongs to one process at a time, as the data folder around it does, and is written by one thread.
 */
public final class CheckpointBook {

    static final String LATEST = "latest";
    static final String HISTORY = "checkpoints";

    private static final Duration EVERY = Duration.ofHours(1);
    private static final long OR_EVERY = 100_000;

    private final Path folder;
    private final Clock clock;
    private final Suite suite;
    private @Nullable CheckpointKey key;
    private @Nullable Checkpoint latest;
    private @Nullable Checkpoint kept;

    private CheckpointBook(Path folder, Clock clock, Suite suite) {
        this.folder = folder;
        this.clock = clock;
        this.suite = suite;
    }

    /** The book in a folder, signed as {@code suite} has it; folder and key are made when the first checkpoint is. */
    public static CheckpointBook in(Path folder, Clock clock, Suite suite) {
        return new CheckpointBook(folder, clock, suite);
    }

    /** What new links and checkpoints are made with. */
    Suite suite() {
        return suite;
    }

    /** The newest checkpoint that carries our signature. */
    Optional<Checkpoint> latest() throws IOException {
        open();
        return Optional.ofNullable(latest);
    }

    /** Signs that the chain reached this link. */
    void note(Link link) throws IOException {
        CheckpointKey signing = open();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Checkpoint made = signing.sign(new Checkpoint(
                link.position(),
                link.algorithm(),
                link.hash(),
                now,
                signing.id(),
                suite.signature().id(),
                new byte[0]));
        Path unfinished = folder.resolve(LATEST + ".unfinished");
        write(unfinished, made.line(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(unfinished, folder.resolve(LATEST), StandardCopyOption.ATOMIC_MOVE);
        latest = made;
        if (isDue(made)) {
            keep(made);
        }
    }

    /** Keeps the newest checkpoint for good, since the chain no longer holds what it vouches for. */
    void preserve() throws IOException {
        if (latest != null && !latest.line().equals(kept == null ? "" : kept.line())) {
            keep(latest);
        }
    }

    /** Every line of the book, as it is found; none if there is no book. */
    static List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : List.of(HISTORY, LATEST)) {
            if (Files.exists(folder.resolve(file))) {
                lines.addAll(Files.readAllLines(folder.resolve(file)));
            }
        }
        return lines;
    }

    private boolean isDue(Checkpoint made) {
        return kept == null
                || made.position() - kept.position() >= OR_EVERY
                || Duration.between(kept.at(), made.at()).abs().compareTo(EVERY) >= 0;
    }

    private void keep(Checkpoint checkpoint) throws IOException {
        write(folder.resolve(HISTORY), checkpoint.line(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        kept = checkpoint;
    }

    private CheckpointKey open() throws IOException {
        CheckpointKey present = key;
        if (present != null) {
            return present;
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        CheckpointKey loaded = CheckpointKey.of(folder, suite.signature());
        Keyring ring = Keyring.of(folder);
        latest = last(LATEST, ring);
        kept = last(HISTORY, ring);
        key = loaded;
        return loaded;
    }

    private @Nullable Checkpoint last(String file, Keyring ring) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            return null;
        }
        return Files.readAllLines(path).stream()
                .flatMap(line -> Checkpoint.parse(line).stream())
                .filter(ring::signed)
                .reduce((before, after) -> after)
                .orElse(null);
    }

    /** On the disk when this returns. */
    private static void write(Path file, String line, StandardOpenOption... how) throws IOException {
        List<StandardOpenOption> options = new ArrayList<>(List.of(how));
        options.add(StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options.toArray(StandardOpenOption[]::new))) {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }
}
