package org.throughline.enterprises.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.SizeClass;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.ProblemException;

/**
 * A view as somebody typed it.
 *
 * @param sharedWith code of an organisation; null or empty for nobody
 */
public record SavedViewEntry(
        String name, ViewFilter filter, @Nullable String sharedWith) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WORDS = 100;

    /** The same, held against the rules. */
    public record Checked(
            String name, ViewFilter filter, @Nullable String sharedWith) {}

    /**
     * Holds it against the rules. What the view says already may stay: a condition on a fact that is gone, and a
     * sharing that its owner could no longer begin.
     *
     * @param own codes of the organisations with which the owner may share
     * @param present the view that is changed; null for a new one
     * @throws ProblemException {@link SavedViewProblem#INVALID} with every fault
     */
    public Checked checked(List<FactDefinition> catalogue, List<String> own, @Nullable SavedView present) {
        Findings findings = new Findings(SavedViewProblem.TEXTS);
        String called = name.strip();
        if (called.isEmpty() || isUnfit(called, LONGEST_NAME)) {
            findings.add("/name", "fault.name", Map.of("max", Integer.toString(LONGEST_NAME)));
        }
        codes(findings);
        facts(catalogue, present, findings);
        String with = sharedWith == null || sharedWith.isBlank() ? null : sharedWith.strip();
        boolean shared = present != null && with != null && with.equals(present.sharedWith());
        if (with != null && !shared && !own.contains(with)) {
            findings.add("/sharedWith", "fault.shared");
        }
        findings.refuseIfAny(SavedViewProblem.INVALID);
        return new Checked(called, filter, with);
    }

    private void codes(Findings findings) {
        String district = filter.value("district");
        String industry = filter.value("industry");
        if (isUnfit(filter.value("q"), LONGEST_WORDS)) {
            findings.add("/filter/q", "fault.words", Map.of("max", Integer.toString(LONGEST_WORDS)));
        }
        if (!district.isEmpty() && !DivisionCode.isWellFormed(district)) {
            findings.add("/filter/district", "fault.code");
        }
        if (isUnfit(filter.value("zone"), LONGEST_NAME)) {
            findings.add("/filter/zone", "fault.code");
        }
        if (!industry.isEmpty() && !IndustryCode.isWellFormed(industry)) {
            findings.add("/filter/industry", "fault.code");
        }
        oneOf(EntityKind.values(), filter.value("kind"), "/filter/entityKind", findings);
        oneOf(SizeClass.values(), filter.value("size"), "/filter/size", findings);
    }

    private static void oneOf(Enum<?>[] known, String value, String place, Findings findings) {
        if (!value.isEmpty()
                && Arrays.stream(known).noneMatch(each -> each.name().equals(value))) {
            findings.add(place, "fault.code");
        }
    }

    private void facts(List<FactDefinition> catalogue, @Nullable SavedView present, Findings findings) {
        List<String> kept = present == null ? List.of() : present.filter().facts();
        FactConditions.read(filter.facts(), catalogue).refused().stream()
                .filter(refused -> !kept.contains(refused.text()))
                .forEach(refused -> findings.add("/filter/facts/" + refused.place(), refused.why()));
    }

    private static boolean isUnfit(String text, int most) {
        return text.codePointCount(0, text.length()) > most
                || !StorableText.holds(text)
                || text.codePoints().anyMatch(Character::isISOControl);
    }
}
