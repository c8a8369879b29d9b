package org.throughline.offices.domain;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.OfficeFunction;
import org.throughline.kernel.TrackCode;

/**
 * What one office at most can answer for on a day: a track, or a function within one office, since several offices may
 * have the same function. Sorts tracks before functions.
 *
 * @param track null for a function
 * @param function null for a track
 * @param office code of the office that has the function; null for a track
 */
public record Subject(
        @Nullable TrackCode track,
        @Nullable OfficeFunction function,
        @Nullable String office) implements Comparable<Subject> {

    private static final Comparator<Subject> ORDER = Comparator.comparing((Subject subject) -> subject.track == null)
            .thenComparing(subject -> subject.track == null ? "" : subject.track.value())
            .thenComparing(subject -> subject.function == null ? "" : subject.function.word())
            .thenComparing(subject -> subject.office == null ? "" : subject.office);

    static Subject of(String office, @Nullable TrackCode track, @Nullable OfficeFunction function) {
        return track == null ? new Subject(null, function, office) : new Subject(track, null, null);
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }
}
