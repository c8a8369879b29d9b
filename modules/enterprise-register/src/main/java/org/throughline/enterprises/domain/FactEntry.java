package org.throughline.enterprises.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact as somebody wrote it, in a form or at the API: not checked yet.
 *
 * @param value a number, text, truth value or list of texts
 * @param year null for a fact that is not yearly, or for the year of {@code asOf}
 * @param reason why it is written down; blank or null if nobody says
 */
public record FactEntry(
        Object value,
        @Nullable Integer year,
        String source,
        LocalDate asOf,
        @Nullable String reason) {}
