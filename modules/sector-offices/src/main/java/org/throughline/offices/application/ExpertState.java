package org.throughline.offices.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.ExpertConsent;
import org.throughline.offices.domain.ExpertTopic;
import org.throughline.personal.Personal;

/**
 * An expert as the journal may know them: of what says who it is, digests, which the vault keeps apart, and digests of
 * the words that together would say it, such as the institution with the title.
 */
public record ExpertState(
        UUID expert,
        long version,
        @Personal @Nullable String name,
        @Personal @Nullable String phone,
        @Personal @Nullable String email,
        String words,
        List<TrackCode> tracks,
        List<ExpertTopic> topics,
        String contact,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable ExpertConsent consent) {

    public ExpertState {
        tracks = List.copyOf(tracks);
        topics = List.copyOf(topics);
    }
}
