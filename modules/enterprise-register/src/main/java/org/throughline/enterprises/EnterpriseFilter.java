package org.throughline.enterprises;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;

/**
 * Which firms are meant: those that meet every condition given; a condition that is null does not count.
 *
 * @param words any part of the name, of the pinyin initials of the name or of the credit code, from one character on;
 *     case and full-width forms do not matter
 * @param district the division the firm sits in, at any level
 * @param zone the management zone it sits in
 * @param industry its industry, at any level
 * @param kind what it is in law
 * @param size how large it is by the rules of statistics
 * @param generated whether it was made up for demonstration
 * @param servedBy account of whoever serves it today, for whichever organisation
 * @param facts what is asked of its facts, all of it; at most {@value FactCondition#MOST}
 */
public record EnterpriseFilter(
        @Nullable String words,
        @Nullable DivisionCode district,
        @Nullable String zone,
        @Nullable IndustryCode industry,
        @Nullable EntityKind kind,
        @Nullable SizeClass size,
        @Nullable Boolean generated,
        @Nullable String servedBy,
        List<FactCondition> facts)
        implements Serializable {

    public EnterpriseFilter {
        facts = List.copyOf(facts);
        if (facts.size() > FactCondition.MOST) {
            throw new IllegalArgumentException("At most " + FactCondition.MOST + " conditions on facts");
        }
    }

    /** Every firm. */
    public static final EnterpriseFilter ALL =
            new EnterpriseFilter(null, null, null, null, null, null, null, null, List.of());

    /** The same, narrowed to names, initials or codes with these words in them; blank words narrow nothing. */
    public EnterpriseFilter withWords(@Nullable String newWords) {
        String trimmed = newWords == null || newWords.isBlank() ? null : newWords.strip();
        return new EnterpriseFilter(trimmed, district, zone, industry, kind, size, generated, servedBy, facts);
    }

    public EnterpriseFilter withDistrict(@Nullable DivisionCode newDistrict) {
        return new EnterpriseFilter(words, newDistrict, zone, industry, kind, size, generated, servedBy, facts);
    }

    public EnterpriseFilter withZone(@Nullable String newZone) {
        return new EnterpriseFilter(words, district, newZone, industry, kind, size, generated, servedBy, facts);
    }

    public EnterpriseFilter withIndustry(@Nullable IndustryCode newIndustry) {
        return new EnterpriseFilter(words, district, zone, newIndustry, kind, size, generated, servedBy, facts);
    }

    public EnterpriseFilter withKind(@Nullable EntityKind newKind) {
        return new EnterpriseFilter(words, district, zone, industry, newKind, size, generated, servedBy, facts);
    }

    public EnterpriseFilter withSize(@Nullable SizeClass newSize) {
        return new EnterpriseFilter(words, district, zone, industry, kind, newSize, generated, servedBy, facts);
    }

    public EnterpriseFilter withGenerated(@Nullable Boolean newGenerated) {
        return new EnterpriseFilter(words, district, zone, industry, kind, size, newGenerated, servedBy, facts);
    }

    public EnterpriseFilter withServedBy(@Nullable String newServedBy) {
        return new EnterpriseFilter(words, district, zone, industry, kind, size, generated, newServedBy, facts);
    }

    public EnterpriseFilter withFacts(List<FactCondition> newFacts) {
        return new EnterpriseFilter(words, district, zone, industry, kind, size, generated, servedBy, newFacts);
    }
}
