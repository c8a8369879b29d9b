package org.throughline.offices.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;

/**
 * What an expert can be asked about, without what says who it is.
 *
 * @param institution where they work, 1 to 100 characters
 * @param title professional title (职称), 1 to 50 characters; null if nobody says
 * @param fields of expertise, 1 to 10 in the order in which they were named, each 1 to 30 characters
 * @param tracks 1 to 20, by code
 * @param topics at least one
 * @param interests what they declared of interests of their own in these tracks, 1 to 500 characters; null until they
 *     declared something
 * @param contact account of whoever of us keeps in touch
 * @param period since when we ask them, and until when
 */
public record ExpertProfile(
        String institution,
        @Nullable String title,
        List<String> fields,
        List<TrackCode> tracks,
        Set<ExpertTopic> topics,
        @Nullable String interests,
        String contact,
        Period period) {

    public ExpertProfile {
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("An expert speaks of something");
        }
        fields = List.copyOf(fields);
        tracks = List.copyOf(tracks);
        topics = Collections.unmodifiableSet(EnumSet.copyOf(topics));
    }
}
