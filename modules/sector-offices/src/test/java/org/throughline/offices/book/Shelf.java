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
    private final String kind;

    Shelf() {
        this("files");
    }

    Shelf(String kind) {
        this.kind = kind;
    }

    private record Open(
            String track, String bureau, @Nullable String office) {

        @Override
        public String toString() {
            return track + " at " + office;
        }
    }

    void lay(String track, @Nullable String office, int many) {
        lay(OfficesDatabase.BUREAU, track, office, many);
    }

    void lay(String bureau, String track, @Nullable String office, int many) {
        for (int i = 0; i < many; i++) {
            files.put(new UUID(kind.hashCode(), files.size()), new Open(track, bureau, office));
        }
    }

    int all() {
        return files.size();
    }

    /** Takes a piece off: it is done with. */
    void close(UUID id) {
        files.remove(id);
    }

    UUID id(int number) {
        return new UUID(kind.hashCode(), number);
    }

    /** The office that has a piece; null for nobody. */
    @Nullable
    String officeOf(UUID id) {
        return Objects.requireNonNull(files.get(id)).office();
    }

    /** Where each lies, in the order in which they were laid. */
    List<String> places() {
        return files.values().stream().map(Open::toString).toList();
    }

    long with(String office) {
        return files.values().stream()
                .filter(file -> office.equals(file.office()))
                .count();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public long count(OpenWork work) {
        return touched(work).size();
    }

    @Override
    public Page<Piece> pieces(OpenWork work, int limit, @Nullable Cursor after) {
        List<UUID> all = touched(work);
        int start = after == null ? 0 : all.indexOf(UUID.fromString(after.key().get(0))) + 1;
        List<UUID> shown = all.stream().skip(start).limit(limit).toList();
        boolean more = start + shown.size() < all.size();
        Cursor next = more ? new Cursor(List.of(shown.get(shown.size() - 1).toString())) : null;
        return new Page<>(shown.stream().map(id -> new Piece(id, id.toString())).toList(), next);
    }

    @Override
    public List<UUID> move(OpenWork work, Destination to, LocalDate from, Set<UUID> except) {
        List<UUID> moved =
                touched(work).stream().filter(id -> !except.contains(id)).toList();
        moved.forEach(id ->
                files.put(id, new Open(Objects.requireNonNull(files.get(id)).track(), to.bureau(), to.office())));
        return moved;
    }

    private List<UUID> touched(OpenWork work) {
        return files.entrySet().stream()
                .filter(file -> file.getValue().bureau().equals(work.bureau())
                        && Objects.equals(file.getValue().office(), work.office())
                        && work.tracks().stream()
                                .anyMatch(track ->
                                        track.value().equals(file.getValue().track())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
