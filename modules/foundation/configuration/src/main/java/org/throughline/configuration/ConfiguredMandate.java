package org.throughline.configuration;

import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;

/**
 * What an office is to cover, and when: either a track or a function.
 *
 * @param office its code in the bureau, also where it has a number
 * @param track null for a function
 * @param function null for a track
 * @param basis the paper it rests on; null if none is named
 * @param workMoves whether open work goes to this office with the track, instead of staying where it is until its end
 * @param reason why the past is to be believed otherwise; null for what corrects nothing
 */
public record ConfiguredMandate(
        String office,
        @Nullable TrackCode track,
        @Nullable OfficeFunction function,
        Period period,
        @Nullable String basis,
        boolean workMoves,
        @Nullable String reason) {

    /** Whether it may change what is believed of days that have passed. */
    public boolean corrects() {
        return reason != null;
    }
}
