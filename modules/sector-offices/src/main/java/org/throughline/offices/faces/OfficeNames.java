package org.throughline.offices.faces;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.OfficeFunction;
import org.throughline.configuration.Track;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.TrackCode;

/** What offices, tracks and functions of a bureau are called for one reader; what is gone, by its code. */
final class OfficeNames {

    private static final String TEXTS = "org.throughline.offices.faces.texts";

    private final Bureau bureau;
    private final Map<TrackCode, Track> tracks;
    private final CurrentUser reader;

    OfficeNames(Bureau bureau, List<Track> tracks, CurrentUser reader) {
        this.bureau = bureau;
        this.tracks = tracks.stream().collect(Collectors.toMap(Track::code, track -> track, (one, other) -> one));
        this.reader = reader;
    }

    /** The same, which also knows tracks of another day; those of this one come first. */
    OfficeNames knowing(List<Track> others) {
        return new OfficeNames(
                bureau, Stream.concat(tracks.values().stream(), others.stream()).toList(), reader);
    }

    String track(TrackCode code) {
        Track track = tracks.get(code);
        return track == null ? code.value() : track.name().in(reader.language());
    }

    String office(String code) {
        return bureau.offices().stream()
                .filter(office -> office.code().equals(code))
                .map(office -> office.name().in(reader.language()))
                .findFirst()
                .orElse(code);
    }

    /** What stands in place of an office where there is none. */
    String nobody() {
        return reader.told(new Phrase(TEXTS, "course.gap"));
    }

    /** What a mandate is about: one of the two. */
    String subject(@Nullable TrackCode track, @Nullable OfficeFunction function) {
        if (track != null) {
            return track(track);
        }
        return function == null ? "" : reader.told(new Phrase(TEXTS, "function." + function.word()));
    }
}
