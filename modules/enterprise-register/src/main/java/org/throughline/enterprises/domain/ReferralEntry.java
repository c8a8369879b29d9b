package org.throughline.enterprises.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.ProblemException;

/**
 * A referral as somebody typed it.
 *
 * @param sender code of the organisation in whose name; null or empty for the only one they act for
 * @param promised null or empty if the firm was promised nothing
 * @param workingDays a number; null or empty for the usual term
 */
public record ReferralEntry(
        @Nullable String sender,
        String receiver,
        String asked,
        String reason,
        @Nullable String promised,
        @Nullable String workingDays) {

    /** The same, held against the rules. */
    public record Checked(String sender, String receiver, Referral.Matter matter, int workingDays) {}

    /**
     * Holds it against the rules.
     *
     * @param own codes of the organisations they act for
     * @param known codes of all organisations of the day
     * @throws ProblemException {@link ReferralProblem#INVALID} with every fault
     */
    public Checked checked(List<String> own, Set<String> known) {
        Findings findings = new Findings(ReferralProblem.TEXTS);
        String from = sender == null || sender.isBlank() ? (own.size() == 1 ? own.get(0) : "") : sender.strip();
        if (!own.contains(from)) {
            findings.add("/from", "fault.from");
        }
        String to = receiver.strip();
        if (!known.contains(to) || to.equals(from)) {
            findings.add("/to", "fault.to");
        }
        String what = text("/asked", asked, findings);
        String why = text("/reason", reason, findings);
        String told = promised == null || promised.isBlank() ? null : text("/promised", promised, findings);
        int days = days(findings);
        findings.refuseIfAny(ReferralProblem.INVALID);
        return new Checked(from, to, new Referral.Matter(what, why, told), days);
    }

    /**
     * Words that somebody has to say, stripped.
     *
     * @throws ProblemException {@link ReferralProblem#INVALID} with a fault at the pointer
     */
    public static String words(String pointer, @Nullable String typed) {
        Findings findings = new Findings(ReferralProblem.TEXTS);
        String text = text(pointer, typed == null ? "" : typed, findings);
        findings.refuseIfAny(ReferralProblem.INVALID);
        return text;
    }

    private int days(Findings findings) {
        String typed = workingDays == null ? "" : workingDays.strip();
        if (typed.isEmpty()) {
            return Referral.Term.USUAL;
        }
        int days = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
        if (days < 1 || days > Referral.Term.LONGEST) {
            findings.add("/workingDays", "fault.days", Map.of("max", Integer.toString(Referral.Term.LONGEST)));
        }
        return days;
    }

    private static String text(String pointer, String typed, Findings findings) {
        String text = typed.strip();
        boolean holds = !text.isEmpty()
                && text.codePointCount(0, text.length()) <= Referral.Matter.MOST
                && StorableText.holds(text)
                && text.codePoints().noneMatch(Character::isISOControl);
        if (!holds) {
            findings.add(pointer, "fault.text", Map.of("max", Integer.toString(Referral.Matter.MOST)));
        }
        return text;
    }
}
