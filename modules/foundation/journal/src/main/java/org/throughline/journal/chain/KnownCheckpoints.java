package org.throughline.journal.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The checkpoints a chain is held against, by position. */
final class KnownCheckpoints {

    private final TreeMap<Long, List<Checkpoint>> signed = new TreeMap<>();
    private @Nullable Long forged;

    private KnownCheckpoints() {}

    static KnownCheckpoints of(Path folder) throws IOException {
        KnownCheckpoints known = new KnownCheckpoints();
        List<String> lines = CheckpointBook.lines(folder);
        if (lines.isEmpty()) {
            return known;
        }
        Keyring ring = Keyring.of(folder);
        for (String line : lines) {
            Optional<Checkpoint> read = Checkpoint.parse(line);
            if (read.isPresent() && ring.signed(read.get())) {
                known.add(read.get());
            } else if (known.forged == null) {
                known.forged = read.map(Checkpoint::position).orElse(0L);
            }
        }
        return known;
    }

    int count() {
        return signed.values().stream().mapToInt(List::size).sum();
    }

    /** The position that the first line without our signature claims; 0 if it claims none. */
    Optional<Long> forged() {
        return Optional.ofNullable(forged);
    }

    boolean vouchFor(Link link) {
        return signed.getOrDefault(link.position(), List.of()).stream()
                .allMatch(checkpoint -> checkpoint.algorithm().equals(link.algorithm())
                        && Arrays.equals(checkpoint.hash(), link.hash()));
    }

    /** Whether the chain was longer once. */
    boolean reachBeyond(long position) {
        return !signed.isEmpty() && signed.lastKey() > position;
    }

    private void add(Checkpoint checkpoint) {
        List<Checkpoint> before = signed.getOrDefault(checkpoint.position(), List.of());
        signed.put(
                checkpoint.position(),
                Stream.concat(before.stream(), Stream.of(checkpoint)).toList());
    }
}
