package org.throughline.launcher.added;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.offices.MandateImpact;

/** Open files about semiconductors that lie with the second office; they are kept in memory and forgotten with it. */
@ApplicationScoped
public class OpenFiles implements MandateImpact {

    /** How many there are. */
    public static final int ALL = 60;

    private final Map<UUID, String> offices = new TreeMap<>();

    /** Lays them out. */
    public OpenFiles() {
        IntStream.range(0, ALL).forEach(number -> offices.put(new UUID(0, number), "office-2"));
    }

    @Override
    public String kind() {
        return "files";
    }

    @Override
    public BilingualText called() {
        return new BilingualText("案卷", "Files");
    }

    @Override
    public synchronized long count(OpenWork work) {
        return of(work).size();
    }

    @Override
    public synchronized Page<Piece> pieces(OpenWork work, int limit, @Nullable Cursor after) {
        List<UUID> left = of(work).stream()
                .filter(id -> after == null
                        || id.compareTo(UUID.fromString(after.key().get(0))) > 0)
                .toList();
        List<UUID> shown = left.stream().limit(limit).toList();
        Cursor next = shown.size() < left.size()
                ? new Cursor(List.of(shown.get(shown.size() - 1).toString()))
                : null;
        return new Page<>(
                shown.stream()
                        .map(id -> new Piece(id, "案卷 %03d".formatted(id.getLeastSignificantBits())))
                        .toList(),
                next);
    }

    @Override
    public synchronized List<UUID> move(OpenWork work, Destination to, LocalDate from, Set<UUID> except) {
        List<UUID> moved = of(work).stream().filter(id -> !except.contains(id)).toList();
        moved.forEach(id -> offices.put(id, to.office()));
        return moved;
    }

    private List<UUID> of(OpenWork work) {
        boolean ours = work.tracks().stream().anyMatch(track -> track.value().equals("semiconductors"));
        return offices.entrySet().stream()
                .filter(file -> ours && file.getValue().equals(work.office()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
