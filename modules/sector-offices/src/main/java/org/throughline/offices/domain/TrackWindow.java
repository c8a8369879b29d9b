package org.throughline.offices.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when a track can still be entered with a chance, as it was judged.
 *
 * @param opens the first day on which it is open; null where that is not known
 * @param closes the first day on which it is open no longer; null while no end is in sight
 * @param confidence null with both days: there is no window to speak of
 * @param evidence what it rests on, in words
 */
public record TrackWindow(
        @Nullable LocalDate opens,
        @Nullable LocalDate closes,
        @Nullable Confidence confidence,
        String evidence) {

    /** Whether there is one to speak of. */
    public boolean isOne() {
        return confidence != null;
    }
}
