package org.throughline.enterprises;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fact about a firm as it comes in bulk.
 *
 * @param name as in the catalogue of facts, such as {@code revenue}
 * @param year the calendar year it speaks of; null for a fact that is not yearly
 * @param value canonical text: whole number, plain decimal, ISO date, {@code true}, code, or tags joined by commas
 * @param source who said so, 1 to 200 characters
 * @param asOf the day on which it held
 * @param recordedAt when the register learned it
 */
public record FactRecord(
        String name, @Nullable Integer year, String value, String source, LocalDate asOf, Instant recordedAt) {}
