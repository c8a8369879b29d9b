package org.throughline.policies.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.throughline.configuration.Remit;
import org.throughline.configuration.Track;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.matching.Grouping;

/**
 * A track by its industries. Where only some products of a class belong to a track, no firm is counted: nobody knows
 * what a firm makes.
 *
 * @param classes codes that it and the tracks within it cover as a whole; often parts of one another
 */
public record TrackScope(String code, BilingualText name, List<String> classes) {

    public TrackScope {
        classes = List.copyOf(classes);
    }

    /** The tracks of a bureau that cover any class, in their order. */
    public static List<TrackScope> of(Remit remit) {
        return remit.tracks().stream()
                .map(track -> new TrackScope(track.code().value(), track.name(), classes(remit, track)))
                .filter(scope -> !scope.classes().isEmpty())
                .toList();
    }

    private static List<String> classes(Remit remit, Track track) {
        List<String> classes = new ArrayList<>();
        track.classes().forEach(one -> classes.add(one.value()));
        remit.tracks().stream()
                .filter(part -> track.code().equals(part.within()))
                .forEach(part -> classes.addAll(classes(remit, part)));
        return classes;
    }

    /** Whether an industry belongs to it. */
    boolean covers(String industry) {
        return !industry.equals(Grouping.NOT_KNOWN) && classes.stream().anyMatch(industry::startsWith);
    }
}
