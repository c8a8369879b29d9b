package org.throughline.offices.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Until when a track can still be entered with a chance, as it was judged.
 *
 * @param opens the first day on which it is open; null where that is not known
 * @param closes the first day on which it is open no longer; null while no end is in sight
 * @param confidence null with both days: there is no window to speak of
 * @param evidence what it rests on, in words
 * @param sources sessions of experts and entries of the technology watch that it rests on, by identity
 */
public record TrackWindow(
        @Nullable LocalDate opens,
        @Nullable LocalDate closes,
        @Nullable Confidence confidence,
        String evidence,
        List<UUID> sources) {

    public TrackWindow {
        sources = List.copyOf(sources);
    }

    /** One that rests on words alone. */
    public TrackWindow(
            @Nullable LocalDate opens, @Nullable LocalDate closes, @Nullable Confidence confidence, String evidence) {
        this(opens, closes, confidence, evidence, List.of());
    }

    /** Whether there is one to speak of. */
    public boolean isOne() {
        return confidence != null;
    }
}
