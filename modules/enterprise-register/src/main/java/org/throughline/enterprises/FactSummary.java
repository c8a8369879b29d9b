package org.throughline.enterprises;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fact about a firm with where it comes from.
 *
 * @param year the calendar year it speaks of; null for a fact that is not yearly
 * @param value canonical text: whole number, plain decimal, ISO date, {@code true}, code, or tags joined by commas
 * @param source who said so, 1 to 200 characters
 * @param asOf the day on which it held
 * @param recordedAt when the register learned it
 * @param recordedBy who wrote it down
 * @param reason why it was written down; null where nobody gave one
 * @param supersededAt when another value took its place; null while it is what the register believes
 */
public record FactSummary(
        FactDefinition definition,
        @Nullable Integer year,
        String value,
        String source,
        LocalDate asOf,
        Instant recordedAt,
        String recordedBy,
        @Nullable String reason,
        @Nullable Instant supersededAt)
        implements Serializable {}
