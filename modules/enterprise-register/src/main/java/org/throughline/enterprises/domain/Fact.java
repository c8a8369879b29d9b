package org.throughline.enterprises.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.SealedValue;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.ProblemException;

/**
 * A value that a source gave for a fact about a firm; checked.
 *
 * @param year the calendar year it speaks of; null for a fact that is not yearly
 * @param value canonical text: whole number, plain decimal, ISO date, {@code true}, code, or tags joined by commas;
 *     {@link SealedValue#SHOWN} once it is sealed
 * @param source who said so, 1 to 200 characters
 * @param asOf the day on which it held
 * @param endsOn the day from which it no longer holds, after {@code asOf}; null if no end is known
 * @param reason why it is written down, 1 to 500 characters; null if nobody says
 * @param handle by what name the vault has the value of a personal fact; null for any other, and until it is sealed
 */
public record Fact(
        FactDefinition definition,
        @Nullable Integer year,
        String value,
        String source,
        LocalDate asOf,
        @Nullable LocalDate endsOn,
        @Nullable String reason,
        @Nullable String handle) {

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
        FactDays days = FactDays.of(definition, entry, today, findings);
        String source = entry.source().strip();
        String reason = entry.reason() == null || entry.reason().isBlank()
                ? null
                : entry.reason().strip();
        checkText("/source", source, MAX_SOURCE, findings);
        if (reason != null) {
            checkText("/reason", reason, MAX_REASON, findings);
        }
        findings.refuseIfAny(EnterpriseProblem.FACT_INVALID);
        return new Fact(definition, days.year(), value, source, days.asOf(), days.endsOn(), reason, null);
    }

    /** The same with its value in the vault, where equal values of a firm and fact have one name. */
    public Fact sealed(String keptAs) {
        return new Fact(definition, year, SealedValue.SHOWN, source, asOf, endsOn, reason, keptAs);
    }

    /** Whether only the value that is recorded already is meant, as reading gives it. */
    public boolean repeatsWhatIsHidden() {
        return definition.isPersonal() && value.equals(SealedValue.SHOWN);
    }

    /** Refuses to take what reading gives instead of a value where none stands for the day. */
    public ProblemException nothingIsHidden() {
        Findings findings = new Findings();
        findings.add("/value", "fault.value-masked");
        return findings.refusal(EnterpriseProblem.FACT_INVALID);
    }

    /**
     * What the register knows once this is written down.
     *
     * @param current whether it is the last word then
     */
    public FactSummary recorded(String by, Instant at, boolean current) {
        if (definition.isPersonal() != (handle != null)) {
            throw new IllegalStateException("Personal values are sealed before they are recorded, and no others");
        }
        SealedValue sealed = handle == null ? null : new SealedValue(handle, null);
        return new FactSummary(definition, year, value, source, asOf, endsOn, at, by, reason, null, current, sealed);
    }

    /** Whether it says the same as another, from the same source and for the same days. */
    public boolean repeats(FactSummary other) {
        return saysTheSameAs(other)
                && source.equals(other.source())
                && asOf.equals(other.asOf())
                && Objects.equals(endsOn, other.endsOn());
    }

    /**
     * Asks for a reason where this fact says something else about days of which the register knew another value: for
     * the same day, or for the same year. What begins on another day contradicts nothing.
     *
     * @throws ProblemException {@link EnterpriseProblem#FACT_INVALID} if it corrects a value and does not say why
     */
    public void justifyAgainst(FactSummary former) {
        boolean sameDays = definition.yearly() || asOf.equals(former.asOf());
        if (reason == null && sameDays && !saysTheSameAs(former)) {
            Findings findings = new Findings();
            findings.add("/reason", "fault.reason-needed", Map.of("value", former.value()));
            findings.refuseIfAny(EnterpriseProblem.FACT_INVALID);
        }
    }

    private boolean saysTheSameAs(FactSummary other) {
        SealedValue theirs = other.sealed();
        return value.equals(other.value()) && Objects.equals(handle, theirs == null ? null : theirs.handle());
    }

    private static void checkText(String pointer, String text, int max, Findings findings) {
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > max || !StorableText.holds(text)) {
            findings.add(pointer, "fault.text", Map.of("min", "1", "max", "" + max));
        }
    }
}
