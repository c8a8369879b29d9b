package org.throughline.enterprises;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fact about a firm with where it comes from.
 *
 * @param year the calendar year it speaks of; null for a fact that is not yearly
 * @param value canonical text: whole number, plain decimal, ISO date, {@code true}, code, or tags joined by commas; of
 *     a personal fact {@link SealedValue#SHOWN}
 * @param source who said so, 1 to 200 characters
 * @param asOf the day on which it held; it goes on to hold until something later is known
 * @param endsOn the day from which it no longer holds; null while no end is known, and for a yearly fact
 * @param recordedAt when the register learned it
 * @param recordedBy who wrote it down
 * @param reason why it was written down; null where nobody gave one
 * @param supersededAt when it was corrected; null while the register believes it, also of a day that is past
 * @param current whether it is the last word: not corrected, and nothing of a later day is known
 * @param sealed where the value of a personal fact lies; null for any other
 */
public record FactSummary(
        FactDefinition definition,
        @Nullable Integer year,
        String value,
        String source,
        LocalDate asOf,
        @Nullable LocalDate endsOn,
        Instant recordedAt,
        String recordedBy,
        @Nullable String reason,
        @Nullable Instant supersededAt,
        boolean current,
        @Nullable SealedValue sealed)
        implements Serializable {

    /** Whether its value was one of a person and is kept no longer. */
    public boolean isErased() {
        return sealed != null && sealed.erased() != null;
    }

    /** Whether it has run out by this day. */
    public boolean lapsedOn(LocalDate day) {
        return endsOn != null && !day.isBefore(endsOn);
    }
}
