package org.throughline.enterprises.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;

/**
 * For which days a fact speaks, read from an entry; of no use once the findings have a fault.
 *
 * @param year of a yearly fact; that of {@code asOf} where the entry has none
 */
record FactDays(
        @Nullable Integer year, LocalDate asOf, @Nullable LocalDate endsOn) {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    static FactDays of(FactDefinition definition, FactEntry entry, LocalDate today, Findings findings) {
        Optional<LocalDate> said = day("/asOf", entry.asOf(), findings);
        LocalDate asOf = said.orElse(today);
        if (asOf.isAfter(today)) {
            findings.add("/asOf", "fault.as-of-future", Map.of("today", today.toString()));
        }
        if (asOf.getYear() < FIRST_YEAR) {
            findings.add("/asOf", "fault.year", bounds(today.getYear()));
        }
        return new FactDays(year(definition, entry, asOf, findings), asOf, end(definition, entry, said, findings));
    }

    private static @Nullable Integer year(
            FactDefinition definition, FactEntry entry, LocalDate asOf, Findings findings) {
        String text = entry.year().strip();
        if (!definition.yearly()) {
            if (!text.isEmpty()) {
                findings.add("/year", "fault.year-needless", Map.of("name", definition.name()));
            }
            return null;
        }
        int last = asOf.getYear();
        if (text.isEmpty()) {
            return last;
        }
        int year = YEAR.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > last) {
            findings.add("/year", "fault.year", bounds(last));
        }
        return year;
    }

    private static @Nullable LocalDate end(
            FactDefinition definition, FactEntry entry, Optional<LocalDate> asOf, Findings findings) {
        if (entry.endsOn().isBlank()) {
            return null;
        }
        Optional<LocalDate> end = day("/endsOn", entry.endsOn(), findings);
        if (definition.yearly()) {
            findings.add("/endsOn", "fault.end-of-year", Map.of("name", definition.name()));
        } else if (end.isPresent() && asOf.isPresent() && !isEnd(end.get(), asOf.get())) {
            findings.add(
                    "/endsOn", "fault.end", Map.of("asOf", asOf.get().toString(), "max", Integer.toString(LAST_YEAR)));
        }
        return end.orElse(null);
    }

    private static boolean isEnd(LocalDate end, LocalDate asOf) {
        return end.isAfter(asOf) && end.getYear() <= LAST_YEAR;
    }

    private static Optional<LocalDate> day(String pointer, String text, Findings findings) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException noDay) {
            findings.add(pointer, "fault.value-date");
            return Optional.empty();
        }
    }

    private static Map<String, String> bounds(int last) {
        return Map.of("min", Integer.toString(FIRST_YEAR), "max", Integer.toString(last));
    }
}
