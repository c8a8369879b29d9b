package org.throughline.offices.domain;

import org.jspecify.annotations.Nullable;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.configuration.OfficeFunction;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;

/**
 * An office answers for a track or a function for a time.
 *
 * @param office its code in the bureau
 * @param track null for a function
 * @param function null for a track
 * @param basis the paper it rests on; null if none is named
 */
public record Mandate(
        String office,
        @Nullable TrackCode track,
        @Nullable OfficeFunction function,
        Period period,
        @Nullable String basis) {

    static Mandate of(ConfiguredMandate mandate) {
        return new Mandate(mandate.office(), mandate.track(), mandate.function(), mandate.period(), mandate.basis());
    }

    /** What it is about. */
    public Subject subject() {
        return Subject.of(office, track, function);
    }

    Mandate during(Period other) {
        return new Mandate(office, track, function, other, basis);
    }
}
