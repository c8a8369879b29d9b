package org.throughline.enterprises.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.ProblemException;

/**
 * Who is to serve a firm, as somebody typed it.
 *
 * @param organisation null or empty for the only one they act for
 * @param from a day such as {@code 2026-03-01}; null or empty for today
 * @param reason null or empty for none
 */
public record AssignmentEntry(
        @Nullable String organisation,
        String person,
        @Nullable String from,
        @Nullable String reason) {

    /** The same, held against the rules. */
    public record Checked(
            String organisation,
            String person,
            LocalDate from,
            @Nullable String reason) {}

    /**
     * Holds it against the rules.
     *
     * @param own codes of the organisations they act for
     * @throws ProblemException {@link AssignmentProblem#INVALID} with every fault
     */
    public Checked checked(List<String> own, LocalDate today) {
        Findings findings = new Findings(AssignmentProblem.TEXTS);
        String code = organisation == null || organisation.isBlank()
                ? (own.size() == 1 ? own.get(0) : "")
                : organisation.strip();
        if (!own.contains(code)) {
            findings.add("/organisation", "fault.organisation");
        }
        String who = person.strip();
        if (who.isEmpty() || !StorableText.holds(who)) {
            findings.add("/person", "fault.person");
        }
        LocalDate day = day(today, findings);
        String why = reason == null || reason.isBlank() ? null : reason("/reason", reason, findings);
        findings.refuseIfAny(AssignmentProblem.INVALID);
        return new Checked(code, who, day, why);
    }

    /**
     * A reason that has to be given, and the one who goes on.
     *
     * @param person null where nobody goes on
     * @return the reason, stripped
     * @throws ProblemException {@link AssignmentProblem#INVALID} with every fault
     */
    public static String reason(@Nullable String typed, @Nullable String person, @Nullable String former) {
        Findings findings = new Findings(AssignmentProblem.TEXTS);
        if (person != null
                && (person.isBlank()
                        || !StorableText.holds(person)
                        || person.strip().equals(former))) {
            findings.add("/to", "fault.to");
        }
        String why = reason("/reason", typed == null ? "" : typed, findings);
        findings.refuseIfAny(AssignmentProblem.INVALID);
        return why;
    }

    private LocalDate day(LocalDate today, Findings findings) {
        String typed = from == null ? "" : from.strip();
        if (typed.isEmpty()) {
            return today;
        }
        LocalDate day = null;
        try {
            day = LocalDate.parse(typed);
        } catch (DateTimeException none) {
            findings.add("/from", "fault.day");
        }
        if (day != null && Math.abs(ChronoUnit.DAYS.between(today, day)) > Assignment.FURTHEST) {
            findings.add("/from", "fault.far", Map.of("most", Integer.toString(Assignment.FURTHEST)));
        }
        return day == null ? today : day;
    }

    private static String reason(String pointer, String typed, Findings findings) {
        String text = typed.strip();
        boolean holds = !text.isEmpty()
                && text.codePointCount(0, text.length()) <= Assignment.LONGEST_REASON
                && StorableText.holds(text)
                && text.codePoints().noneMatch(Character::isISOControl);
        if (!holds) {
            findings.add(pointer, "fault.reason", Map.of("max", Integer.toString(Assignment.LONGEST_REASON)));
        }
        return text;
    }
}
