package org.throughline.offices.book;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.offices.MandateImpact;

/** Open files that lie with offices by their track. */
final class Shelf implements MandateImpact {

    private final Map<UUID, Open> files = new LinkedHashMap<>();

    private record Open(String track, String office) {}

    void lay(String track, String office, int many) {
        for (int i = 0; i < many; i++) {
            files.put(new UUID(0, files.size()), new Open(track, office));
        }
    }

    int all() {
        return files.size();
    }

    /** Where each lies, in the order in which they were laid. */
    List<String> places() {
        return files.values().stream().map(Open::toString).toList();
    }

    long with(String office) {
        return files.values().stream()
                .filter(file -> file.office().equals(office))
                .count();
    }

    @Override
    public String kind() {
        return "files";
    }

    @Override
    public long count(OpenWork work) {
        return touched(work).size();
    }

    @Override
    public Page<Piece> pieces(OpenWork work, int limit, @Nullable Cursor after) {
        return new Page<>(
                touched(work).stream()
                        .map(id -> new Piece(id, id.toString()))
                        .limit(limit)
                        .toList(),
                null);
    }

    @Override
    public List<UUID> move(OpenWork work, String office, LocalDate from, Set<UUID> except) {
        List<UUID> moved =
                touched(work).stream().filter(id -> !except.contains(id)).toList();
        moved.forEach(id ->
                files.put(id, new Open(Objects.requireNonNull(files.get(id)).track(), office)));
        return moved;
    }

    private List<UUID> touched(OpenWork work) {
        return files.entrySet().stream()
                .filter(file -> file.getValue().office().equals(work.office())
                        && work.tracks().stream()
                                .anyMatch(track ->
                                        track.value().equals(file.getValue().track())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
