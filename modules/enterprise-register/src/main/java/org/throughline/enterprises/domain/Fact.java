package org.throughline.enterprises.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.ProblemException;

/**
 * A value that a source gave for a fact about a firm; checked.
 *
 * @param year the calendar year it speaks of; null for a fact that is not yearly
 * @param value canonical text: whole number, plain decimal, ISO date, {@code true}, code, or tags joined by commas
 * @param source who said so, 1 to 200 characters
 * @param asOf the day on which it held
 * @param reason why it is written down, 1 to 500 characters; null if nobody says
 */
public record Fact(
        FactDefinition definition,
        @Nullable Integer year,
        String value,
        String source,
        LocalDate asOf,
        @Nullable String reason) {

    private static final int FIRST_YEAR = 1949;
    private static final int MAX_SOURCE = 200;
    private static final int MAX_REASON = 500;

    /**
     * Holds an entry against its definition.
     *
     * @param today the present day in Shanghai: no fact holds on a day to come
     * @throws ProblemException {@link EnterpriseProblem#FACT_INVALID} with every fault
     */
    public static Fact of(FactDefinition definition, FactEntry entry, LocalDate today) {
        Findings findings = new Findings();
        String value = FactValue.canonical(definition, entry.value(), findings);
        Integer year = year(definition, entry, findings);
        String source = entry.source().strip();
        String reason = entry.reason() == null || entry.reason().isBlank()
                ? null
                : entry.reason().strip();
        checkText("/source", source, MAX_SOURCE, findings);
        if (reason != null) {
            checkText("/reason", reason, MAX_REASON, findings);
        }
        if (entry.asOf().isAfter(today)) {
            findings.add("/asOf", "fault.as-of-future", Map.of("today", today.toString()));
        }
        if (entry.asOf().getYear() < FIRST_YEAR) {
            findings.add("/asOf", "fault.year", Map.of("min", "" + FIRST_YEAR, "max", "" + today.getYear()));
        }
        findings.refuseIfAny(EnterpriseProblem.FACT_INVALID);
        return new Fact(definition, year, value, source, entry.asOf(), reason);
    }

    /** What the register knows once this is written down. */
    public FactSummary recorded(String by, Instant at) {
        return new FactSummary(definition, year, value, source, asOf, at, by, reason, null);
    }

    /** Whether it says the same as another, from the same source and for the same day. */
    public boolean repeats(FactSummary other) {
        return value.equals(other.value()) && source.equals(other.source()) && asOf.equals(other.asOf());
    }

    /**
     * Asks for a reason where this fact takes the place of another value.
     *
     * @throws ProblemException {@link EnterpriseProblem#FACT_INVALID} if it corrects a value and does not say why
     */
    public void justifyAgainst(FactSummary former) {
        if (reason == null && !value.equals(former.value())) {
            Findings findings = new Findings();
            findings.add("/reason", "fault.reason-needed", Map.of("value", former.value()));
            findings.refuseIfAny(EnterpriseProblem.FACT_INVALID);
        }
    }

    private static @Nullable Integer year(FactDefinition definition, FactEntry entry, Findings findings) {
        Integer year = entry.year();
        if (!definition.yearly()) {
            if (year != null) {
                findings.add("/year", "fault.year-needless", Map.of("name", definition.name()));
            }
            return null;
        }
        int last = entry.asOf().getYear();
        if (year != null && (year < FIRST_YEAR || year > last)) {
            findings.add("/year", "fault.year", Map.of("min", "" + FIRST_YEAR, "max", "" + last));
        }
        return year == null ? Integer.valueOf(last) : year;
    }

    private static void checkText(String pointer, String text, int max, Findings findings) {
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > max || !StorableText.holds(text)) {
            findings.add(pointer, "fault.text", Map.of("min", "1", "max", "" + max));
        }
    }
}
