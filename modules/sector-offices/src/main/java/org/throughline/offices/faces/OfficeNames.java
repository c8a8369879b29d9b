package org.throughline.offices.faces;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.OfficeFunction;
import org.throughline.configuration.Track;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.TrackCode;

/** What offices, tracks and functions of a bureau are called in one language; what is gone, by its code. */
final class OfficeNames {

    private static final String TEXTS = "org.throughline.offices.faces.texts";

    private final Bureau bureau;
    private final Map<TrackCode, Track> tracks;
    private final Locale language;

    OfficeNames(Bureau bureau, List<Track> tracks, Locale language) {
        this.bureau = bureau;
        this.tracks = tracks.stream().collect(Collectors.toMap(Track::code, track -> track, (one, other) -> one));
        this.language = language;
    }

    /** The same, which also knows tracks of another day; those of this one come first. */
    OfficeNames knowing(List<Track> others) {
        return new OfficeNames(
                bureau, Stream.concat(tracks.values().stream(), others.stream()).toList(), language);
    }

    String track(TrackCode code) {
        Track track = tracks.get(code);
        return track == null ? code.value() : track.name().in(language);
    }

    String office(String code) {
        return bureau.offices().stream()
                .filter(office -> office.code().equals(code))
                .map(office -> office.name().in(language))
                .findFirst()
                .orElse(code);
    }

    /** What a mandate is about: one of the two. */
    String subject(@Nullable TrackCode track, @Nullable OfficeFunction function) {
        if (track != null) {
            return track(track);
        }
        return function == null ? "" : new Phrase(TEXTS, "function." + function.word()).in(language);
    }
}
