package org.throughline.offices.domain;

import java.time.LocalDate;
import java.util.Set;
import org.throughline.kernel.TrackCode;

/**
 * What is there on the day on which somebody says something of an expert.
 *
 * @param tracks of the bureau
 * @param people accounts of those who work in it
 */
public record Surroundings(Set<TrackCode> tracks, Set<String> people, LocalDate today) {

    public Surroundings {
        tracks = Set.copyOf(tracks);
        people = Set.copyOf(people);
    }

    boolean hasTrack(String code) {
        return tracks.stream().anyMatch(track -> track.value().equals(code));
    }
}
