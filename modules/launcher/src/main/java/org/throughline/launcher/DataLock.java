package org.throughline.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The claim of one running instance to its data folder; the system drops it when the instance dies in whatever way.
 *
 * <p>The file says who holds it: the number of the process and, on the second line, the number of the process it ends
 * with, or the word {@code ending}. A newcomer waits for a holder that is about to go.
 */
final class DataLock implements AutoCloseable {

    static final String NAME = "throughline.lock";

    private static final String ENDING = "ending";
    private static final Duration FOR_ONE_THAT_ENDS = Duration.ofSeconds(60);
    private static final Duration FOR_ANYBODY = Duration.ofSeconds(1);

    private final DataFolder data;
    private final FileChannel channel;

    private DataLock(DataFolder data, FileChannel channel) {
        this.data = data;
        this.channel = channel;
    }

    /**
     * Claims a folder, which must exist.
     *
     * @param endsWith the process with which we end; empty if we do not
     */
    static DataLock claim(DataFolder data, Optional<Long> endsWith) {
        return claimUnlessHeld(data, endsWith)
                .orElseThrow(() -> Refusal.toStart(
                        "data.in-use", Map.of("folder", data.folder().toString(), "holder", holder(data))));
    }

    /** As {@link #claim}; empty where another instance holds the folder and is not about to go. */
    static Optional<DataLock> claimUnlessHeld(DataFolder data, Optional<Long> endsWith) {
        try {
            FileChannel channel =
                    FileChannel.open(data.folder().resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long start = System.nanoTime();
            while (!isGranted(channel)) {
                Duration patience = isEnding(data) ? FOR_ONE_THAT_ENDS : FOR_ANYBODY;
                if (System.nanoTime() - start > patience.toNanos()) {
                    channel.close();
                    return Optional.empty();
                }
                Pause.briefly();
            }
            DataLock lock = new DataLock(data, channel);
            lock.note(endsWith.map(String::valueOf).orElse("-"));
            return Optional.of(lock);
        } catch (IOException e) {
            throw Refusal.toStart(
                    "data.unusable",
                    Map.of("folder", data.folder().toString(), "said", String.valueOf(e.getMessage())));
        }
    }

    /** Tells newcomers that waiting is worth their while. */
    void ending() {
        note(ENDING);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("leave " + data.folder(), e);
        }
    }

    private void note(String fate) {
        DataFolder.write(noteOf(data), ProcessHandle.current().pid() + "\n" + fate + "\n");
    }

    private static boolean isGranted(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static boolean isEnding(DataFolder data) {
        List<String> lines = lines(data);
        if (lines.size() < 2) {
            return false;
        }
        String fate = lines.get(1);
        return fate.equals(ENDING)
                || (!fate.equals("-") && ProcessHandle.of(Long.parseLong(fate)).isEmpty());
    }

    private static String holder(DataFolder data) {
        List<String> lines = lines(data);
        return lines.isEmpty() ? "?" : lines.get(0);
    }

    private static List<String> lines(DataFolder data) {
        try {
            return Files.exists(noteOf(data)) ? Files.readAllLines(noteOf(data)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("read " + noteOf(data), e);
        }
    }

    /** Beside the lock file: a locked file cannot be written by others on every system, nor read. */
    private static Path noteOf(DataFolder data) {
        return data.folder().resolve("throughline.pid");
    }
}
