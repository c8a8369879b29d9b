package org.throughline.enterprises.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.KnownCodes;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

/**
 * What the register says about a firm beside its code and its facts; checked.
 *
 * @param usccExemption why its code was let in with a wrong check digit, 1 to 200 characters; null for a right code
 * @param name 2 to 200 characters, trimmed, without control characters
 * @param industry a class that exists
 * @param district a county or district that exists
 * @param zone a management zone that exists; null outside any
 */
public record EnterpriseDetails(
        @Nullable String usccExemption,
        String name,
        EntityKind kind,
        IndustryCode industry,
        DivisionCode district,
        @Nullable String zone) {

    private static final int MIN_NAME = 2;
    private static final int MAX_TEXT = 200;
    private static final int CLASS_LENGTH = 5;
    private static final int COUNTY_LENGTH = 6;

    /**
     * Holds an entry for a new firm against the rules of the register.
     *
     * @param reach where whoever enters it may do so
     * @throws ProblemException {@link EnterpriseProblem#INVALID} with every fault
     */
    public static EnterpriseDetails ofNew(EnterpriseEntry entry, KnownCodes known, Reach reach) {
        Findings findings = new Findings();
        checkCode(entry.uscc(), trimmed(entry.usccExemption()), findings);
        return checked(entry, EntityKind.COMPANY, known, reach, findings);
    }

    /**
     * Holds an entry for a firm of the register against its rules; the code stays what it is.
     *
     * @param reach where whoever changes it may do so
     * @throws ProblemException {@link EnterpriseProblem#INVALID} with every fault
     */
    public static EnterpriseDetails ofKnown(
            EnterpriseSummary firm, EnterpriseEntry entry, KnownCodes known, Reach reach) {
        Findings findings = new Findings();
        if (!entry.uscc().equals(firm.uscc().value())) {
            findings.add("/uscc", "fault.uscc.FIXED", Map.of("uscc", firm.uscc().value()));
        }
        checkCode(firm.uscc().value(), trimmed(entry.usccExemption()), findings);
        return checked(entry, firm.kind(), known, reach, findings);
    }

    private static EnterpriseDetails checked(
            EnterpriseEntry entry, EntityKind usualKind, KnownCodes known, Reach reach, Findings findings) {
        String zone = trimmed(entry.zone());
        checkName(entry.name().strip(), findings);
        checkIndustry(entry.industry(), known, findings);
        checkDistrict(entry.district(), known, findings);
        if (zone != null && known.zoneName(zone, Locale.ENGLISH).isEmpty()) {
            findings.add("/zone", "fault.zone-unknown", Map.of("code", zone));
        }
        checkReach(entry.district(), zone, reach, findings);
        findings.refuseIfAny(EnterpriseProblem.INVALID);
        return new EnterpriseDetails(
                trimmed(entry.usccExemption()),
                entry.name().strip(),
                entry.kind() == null ? usualKind : entry.kind(),
                new IndustryCode(entry.industry()),
                new DivisionCode(entry.district()),
                zone);
    }

    private static void checkCode(String code, @Nullable String exemption, Findings findings) {
        Optional<Uscc.Defect> defect = Uscc.defect(code);
        boolean excused = exemption != null && defect.equals(Optional.of(Uscc.Defect.CHECK_DIGIT));
        if (defect.isPresent() && !excused) {
            findings.add("/uscc", "fault.uscc." + defect.get());
        }
        if (exemption != null && defect.isEmpty()) {
            findings.add("/usccExemption", "fault.exemption-needless");
        }
        if (exemption != null && !fits(exemption, 1)) {
            findings.add("/usccExemption", "fault.text", Map.of("min", "1", "max", "" + MAX_TEXT));
        }
    }

    private static void checkName(String name, Findings findings) {
        if (!fits(name, MIN_NAME)) {
            findings.add("/name", "fault.text", Map.of("min", "" + MIN_NAME, "max", "" + MAX_TEXT));
        }
    }

    private static void checkIndustry(String code, KnownCodes known, Findings findings) {
        if (!IndustryCode.isWellFormed(code) || code.length() != CLASS_LENGTH) {
            findings.add("/industry", "fault.industry-class");
        } else if (known.industryName(new IndustryCode(code), Locale.ENGLISH).isEmpty()) {
            findings.add("/industry", "fault.industry-unknown", Map.of("code", code));
        }
    }

    private static void checkDistrict(String code, KnownCodes known, Findings findings) {
        if (!DivisionCode.isWellFormed(code) || code.length() != COUNTY_LENGTH) {
            findings.add("/district", "fault.district-county");
        } else if (known.divisionName(new DivisionCode(code), Locale.ENGLISH).isEmpty()) {
            findings.add("/district", "fault.district-unknown", Map.of("code", code));
        }
    }

    private static void checkReach(String district, @Nullable String zone, Reach reach, Findings findings) {
        if (DivisionCode.isWellFormed(district) && !reach.coversPlace(new DivisionCode(district), zone)) {
            findings.add("/district", "fault.district-out-of-reach");
        }
    }

    /** Whether a firm can be called this. */
    public static boolean isName(String name) {
        return fits(name, MIN_NAME);
    }

    private static boolean fits(String text, int min) {
        int length = text.codePointCount(0, text.length());
        return length >= min
                && length <= MAX_TEXT
                && StorableText.holds(text)
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
