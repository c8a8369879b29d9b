package org.throughline.offices.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Track;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;

/**
 * Who covers what in one bureau, as it is believed at one time: the tracks as a tree and the mandates of all days. An
 * office that has a track has all below it but what another office has; the nearest mandate counts.
 *
 * @param tracks in the order of their file; a tree
 * @param mandates by subject, then by the day they begin; none shares a day with another of its subject
 */
public record Coverage(List<Track> tracks, List<Mandate> mandates) {

    private static final Comparator<Mandate> ORDER = Comparator.comparing(Mandate::subject)
            .thenComparing(mandate -> mandate.period().start());

    public Coverage {
        tracks = List.copyOf(tracks);
        mandates = mandates.stream().sorted(ORDER).toList();
    }

    /** The mandates of a day. */
    public List<Mandate> on(LocalDate day) {
        return mandates.stream()
                .filter(mandate -> mandate.period().contains(day))
                .toList();
    }

    /** The mandate by which somebody answers for a track on a day: its own or that of the nearest track above. */
    public Optional<Mandate> responsible(TrackCode track, LocalDate day) {
        Map<TrackCode, Track> tree = tree();
        Map<TrackCode, Mandate> held = new HashMap<>();
        on(day).forEach(mandate -> {
            if (mandate.track() != null) {
                held.put(mandate.track(), mandate);
            }
        });
        for (TrackCode at : path(tree, track)) {
            Mandate mandate = held.get(at);
            if (mandate != null) {
                return Optional.of(mandate);
            }
        }
        return Optional.empty();
    }

    /** A mandate that counts for a track on some days. */
    public record Held(Mandate mandate, Period days) {}

    /**
     * By whom a track was and is answered for: its own mandates, and on days without one those of the nearest track
     * above that has one; by the day they begin to count.
     */
    public List<Held> course(TrackCode track) {
        List<Held> course = new ArrayList<>();
        List<Period> taken = new ArrayList<>();
        for (TrackCode at : path(tree(), track)) {
            List<Mandate> own = mandates.stream()
                    .filter(mandate -> at.equals(mandate.track()))
                    .toList();
            for (Mandate mandate : own) {
                Stretches.without(List.of(mandate.period()), taken)
                        .forEach(days -> course.add(new Held(mandate, days)));
            }
            own.forEach(mandate -> taken.add(mandate.period()));
        }
        return course.stream()
                .sorted(Comparator.comparing(held -> held.days().start()))
                .toList();
    }

    /**
     * Tracks that nothing lies below, with the days from one on that nobody covers them; those always covered left out.
     */
    public Map<TrackCode, List<Period>> gaps(LocalDate from) {
        Map<TrackCode, Track> tree = tree();
        Map<TrackCode, List<Period>> held = new HashMap<>();
        for (Mandate mandate : mandates) {
            if (mandate.track() != null) {
                held.computeIfAbsent(mandate.track(), track -> new ArrayList<>())
                        .add(mandate.period());
            }
        }
        Map<TrackCode, List<Period>> gaps = new TreeMap<>(Comparator.comparing(TrackCode::value));
        for (TrackCode leaf : leaves()) {
            List<Period> open = List.of(Period.since(from));
            for (TrackCode at : path(tree, leaf)) {
                open = Stretches.without(open, held.getOrDefault(at, List.of()));
            }
            if (!open.isEmpty()) {
                gaps.put(leaf, open);
            }
        }
        return gaps;
    }

    /** The track with all that lie below it and whose nearest mandate on a day is the same as its own. */
    public List<TrackCode> coveredAlike(TrackCode track, LocalDate day) {
        Optional<Mandate> own = responsible(track, day);
        return below(track).stream()
                .filter(code -> responsible(code, day).equals(own))
                .toList();
    }

    /** A track and all below it. */
    public List<TrackCode> below(TrackCode track) {
        Map<TrackCode, Track> tree = tree();
        return tracks.stream()
                .map(Track::code)
                .filter(code -> path(tree, code).contains(track))
                .toList();
    }

    Map<Subject, List<Mandate>> bySubject() {
        Map<Subject, List<Mandate>> bySubject = new TreeMap<>();
        for (Mandate mandate : mandates) {
            bySubject
                    .computeIfAbsent(mandate.subject(), subject -> new ArrayList<>())
                    .add(mandate);
        }
        return bySubject;
    }

    Map<TrackCode, Track> tree() {
        Map<TrackCode, Track> tree = new HashMap<>();
        tracks.forEach(track -> tree.put(track.code(), track));
        return tree;
    }

    private List<TrackCode> leaves() {
        Set<TrackCode> wholes = new HashSet<>();
        tracks.forEach(track -> {
            if (track.within() != null) {
                wholes.add(track.within());
            }
        });
        return tracks.stream()
                .map(Track::code)
                .filter(code -> !wholes.contains(code))
                .toList();
    }

    /** The track and those it lies within, from the inside out. */
    private static List<TrackCode> path(Map<TrackCode, Track> tree, TrackCode track) {
        List<TrackCode> path = new ArrayList<>();
        @Nullable TrackCode at = track;
        while (at != null) {
            path.add(at);
            Track known = tree.get(at);
            at = known == null ? null : known.within();
        }
        return path;
    }
}
