package org.throughline.offices.book;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.kernel.TrackCode;

/**
 * Pieces that have been handed over within one act, by where each has got to. A later change takes them on from there.
 */
final class Underway {

    private final Map<String, Map<UUID, String>> places = new HashMap<>();
    private final Map<String, Map<String, Set<TrackCode>>> arrivals = new HashMap<>();

    /**
     * Pieces have got somewhere.
     *
     * @param tracks those they can belong to; empty for pieces of a function
     */
    void arrived(String kind, Collection<UUID> pieces, String office, Collection<TrackCode> tracks) {
        if (!pieces.isEmpty()) {
            Map<UUID, String> ofKind = places.computeIfAbsent(kind, each -> new HashMap<>());
            pieces.forEach(piece -> ofKind.put(piece, office));
            arrivals.computeIfAbsent(kind, each -> new TreeMap<>())
                    .computeIfAbsent(office, each -> new HashSet<>())
                    .addAll(tracks);
        }
    }

    /** Where pieces of a kind and of some of the tracks, or of a function if there are none, can have got to. */
    List<String> offices(String kind, Collection<TrackCode> tracks) {
        return arrivals.getOrDefault(kind, Map.of()).entrySet().stream()
                .filter(arrival -> tracks.isEmpty() || !Collections.disjoint(arrival.getValue(), tracks))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a piece has got to an office, so that it goes on from there. */
    boolean isAt(String kind, UUID piece, String office) {
        return office.equals(places.getOrDefault(kind, Map.of()).get(piece));
    }

    boolean contains(PlanItem.Name piece) {
        return places.getOrDefault(piece.kind(), Map.of()).containsKey(piece.id());
    }
}
