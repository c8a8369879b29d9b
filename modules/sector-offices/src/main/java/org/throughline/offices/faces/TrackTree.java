package org.throughline.offices.faces;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Office;
import org.throughline.configuration.Track;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.Coverage;

/** Tracks of a bureau as a tree, each with the office that answers for it on a day, in one language. */
final class TrackTree {

    private final Bureau bureau;
    private final Coverage coverage;
    private final LocalDate day;
    private final Locale language;
    private final Map<TrackCode, List<Track>> below = new HashMap<>();

    TrackTree(Bureau bureau, Coverage coverage, LocalDate day, Locale language) {
        this.bureau = bureau;
        this.coverage = coverage;
        this.day = day;
        this.language = language;
        for (Track track : coverage.tracks()) {
            if (track.within() != null) {
                below.computeIfAbsent(track.within(), whole -> new ArrayList<>())
                        .add(track);
            }
        }
    }

    /**
     * A track in the tree.
     *
     * @param depth 0 at the top
     * @param office null for a gap
     */
    public record Twig(
            String code,
            String name,
            int depth,
            @Nullable String office,
            List<String> industries,
            List<String> products) {}

    /** All of them, each followed by those below it. */
    List<Twig> all() {
        List<Twig> twigs = new ArrayList<>();
        coverage.tracks().stream().filter(track -> track.within() == null).forEach(track -> add(track, 0, twigs));
        return twigs;
    }

    /** A track with those below it. */
    List<Twig> from(Track track) {
        List<Twig> twigs = new ArrayList<>();
        add(track, 0, twigs);
        return twigs;
    }

    private void add(Track track, int depth, List<Twig> twigs) {
        twigs.add(new Twig(
                track.code().value(),
                track.name().in(language),
                depth,
                coverage.responsible(track.code(), day)
                        .map(mandate -> office(mandate.office()))
                        .orElse(null),
                track.classes().stream().map(IndustryCode::value).toList(),
                track.products().stream()
                        .map(product -> product.name().in(language))
                        .toList()));
        below.getOrDefault(track.code(), List.of()).forEach(part -> add(part, depth + 1, twigs));
    }

    private String office(String code) {
        return bureau.offices().stream()
                .filter(office -> office.code().equals(code))
                .map(Office::name)
                .map(name -> name.in(language))
                .findFirst()
                .orElse(code);
    }
}
