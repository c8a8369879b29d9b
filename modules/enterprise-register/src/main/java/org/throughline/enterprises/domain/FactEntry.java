package org.throughline.enterprises.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact as somebody wrote it, in a form or at the API: not checked yet.
 *
 * @param value a number, text, truth value or list of texts
 * @param year four digits; blank for a fact that is not yearly, or for the year of {@code asOf}
 * @param asOf a day, such as {@code 2026-03-01}
 * @param endsOn the day from which it no longer holds; blank if no end is known
 * @param reason why it is written down; blank or null if nobody says
 */
public record FactEntry(
        Object value,
        String year,
        String source,
        String asOf,
        String endsOn,
        @Nullable String reason) {

    /** An entry whose days and year are such already. */
    public static FactEntry of(
            Object value,
            @Nullable Integer year,
            String source,
            LocalDate asOf,
            @Nullable LocalDate endsOn,
            @Nullable String reason) {
        return new FactEntry(
                value, Objects.toString(year, ""), source, asOf.toString(), Objects.toString(endsOn, ""), reason);
    }
}
