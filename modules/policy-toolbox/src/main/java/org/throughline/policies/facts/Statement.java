package org.throughline.policies.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source said of a firm.
 *
 * @param source who said so
 * @param asOf the day on which it held
 * @param endsOn the day from which it no longer holds; null if no end is known
 */
public record Statement(
        Value value,
        String source,
        LocalDate asOf,
        @Nullable LocalDate endsOn) {

    /** Whether it speaks of this day: not of one before it held, nor of one from its end on. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(asOf) && (endsOn == null || day.isBefore(endsOn));
    }
}
