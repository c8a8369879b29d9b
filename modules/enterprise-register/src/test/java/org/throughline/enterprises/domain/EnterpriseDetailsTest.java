package org.throughline.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.SomeCodes;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.Uscc;

class EnterpriseDetailsTest {

    private static final SomeCodes CODES = new SomeCodes();
    private static final String WRONG_CHECK_DIGIT = "91330398MA0000001A";

    @Test
    void anEntryThatKeepsToTheRulesIsTakenTrimmed() {
        EnterpriseEntry entry = new EnterpriseEntry(Firms.CODE, " ", " 示例泵业 ", null, "C3441", "330304", "");

        EnterpriseDetails details = EnterpriseDetails.ofNew(entry, CODES, Reach.EVERYWHERE);

        assertThat(details.name()).isEqualTo("示例泵业");
        assertThat(details.kind()).isEqualTo(EntityKind.COMPANY);
        assertThat(details.zone()).isNull();
        assertThat(details.usccExemption()).isNull();
    }

    @Test
    void everyFaultIsToldAtOnce() {
        EnterpriseEntry entry = new EnterpriseEntry("x", null, "一", null, "C9999", "330399", "nowhere");

        assertThat(faults(entry))
                .containsExactly(
                        "/uscc fault.uscc.LENGTH",
                        "/name fault.text",
                        "/industry fault.industry-unknown",
                        "/district fault.district-unknown",
                        "/zone fault.zone-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "C34, 330303, /industry fault.industry-class",
        "c3441, 330303, /industry fault.industry-class",
        "C344x, 330303, /industry fault.industry-class",
        "'', 330303, /industry fault.industry-class",
        "C3441, 3303, /district fault.district-county",
        "C3441, 33030a, /district fault.district-county",
        "C3441, '', /district fault.district-county",
    })
    void aClassAndACountyAreAskedFor(String industry, String district, String fault) {
        EnterpriseEntry entry = new EnterpriseEntry(Firms.CODE, null, "示例泵业", null, industry, district, null);

        assertThat(faults(entry)).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "91330398ma0000001a, '', /uscc fault.uscc.CHARACTER",
        "91A30398MA00000010, '', /uscc fault.uscc.DIVISION",
        "91330398MA0000001A, '', /uscc fault.uscc.CHECK_DIGIT",
        "91330398MA000000, 发证时就是这样, /uscc fault.uscc.LENGTH",
    })
    void aCodeIsRightOrItsCheckDigitIsExcused(String code, String exemption, String fault) {
        EnterpriseEntry entry = new EnterpriseEntry(code, exemption, "示例泵业", null, "C3441", "330303", null);

        assertThat(faults(entry)).containsExactly(fault);
    }

    @Test
    void aCodeIssuedWithAWrongCheckDigitIsLetInWithAReason() {
        EnterpriseEntry entry =
                new EnterpriseEntry(WRONG_CHECK_DIGIT, "执照原件如此，2016 年核发", "示例泵业", null, "C3441", "330303", null);

        EnterpriseDetails details = EnterpriseDetails.ofNew(entry, CODES, Reach.EVERYWHERE);

        assertThat(details.usccExemption()).isEqualTo("执照原件如此，2016 年核发");
    }

    @Test
    void aRightCodeNeedsNoReason() {
        EnterpriseEntry entry = new EnterpriseEntry(Firms.CODE, "以防万一", "示例泵业", null, "C3441", "330303", null);

        assertThat(faults(entry)).containsExactly("/usccExemption fault.exemption-needless");
    }

    @ParameterizedTest
    @CsvSource({"201, false", "200, true", "2, true", "1, false"})
    void aNameHasTwoToTwoHundredCharacters(int length, boolean fits) {
        // Outside the basic plane, so that each character is two units of UTF-16.
        EnterpriseEntry entry = Firms.anEntry(Firms.CODE, "𬭩".repeat(length));

        assertThat(faults(entry).isEmpty()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"'a\u0000b'", "'a\nb'", "'a\ud800b'", "'a\u001fb'"})
    void aNameHasNoControlCharacters(String name) {
        assertThat(faults(Firms.anEntry(Firms.CODE, name))).containsExactly("/name fault.text");
    }

    @Test
    void aNameMayLookLikeAnything() {
        EnterpriseEntry entry = Firms.anEntry(Firms.CODE, "'; drop table enterprise; -- <script>%_\\");

        EnterpriseDetails details = EnterpriseDetails.ofNew(entry, CODES, Reach.EVERYWHERE);

        assertThat(details.name()).isEqualTo("'; drop table enterprise; -- <script>%_\\");
    }

    @Test
    void theCodeOfAKnownFirmStaysWhatItIs() {
        EnterpriseSummary firm = aFirm();
        EnterpriseEntry entry = Firms.anEntry(Firms.code(2), "示例泵业");

        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> EnterpriseDetails.ofKnown(firm, entry, CODES, Reach.EVERYWHERE));

        assertThat(keys(refusal)).containsExactly("/uscc fault.uscc.FIXED");
    }

    @Test
    void aKnownFirmKeepsItsKindUnlessAnotherIsGiven() {
        EnterpriseSummary firm = aFirm();
        EnterpriseEntry silent = new EnterpriseEntry(Firms.CODE, null, "示例泵业", null, "C3441", "330303", null);

        EnterpriseDetails details = EnterpriseDetails.ofKnown(firm, silent, CODES, Reach.EVERYWHERE);

        assertThat(details.kind()).isEqualTo(EntityKind.INDIVIDUAL_HOUSEHOLD);
    }

    private static EnterpriseSummary aFirm() {
        EnterpriseEntry entry =
                new EnterpriseEntry(Firms.CODE, null, "示例泵业", EntityKind.INDIVIDUAL_HOUSEHOLD, "C3441", "330303", null);
        return Enterprise.register(
                        TimeOrderedUuid.of(0, 0, 0),
                        Uscc.of(Firms.CODE),
                        EnterpriseDetails.ofNew(entry, CODES, Reach.EVERYWHERE),
                        "lin",
                        Firms.NOON)
                .summary();
    }

    private static List<String> faults(EnterpriseEntry entry) {
        return keys(catchThrowableOfType(
                ProblemException.class, () -> EnterpriseDetails.ofNew(entry, CODES, Reach.EVERYWHERE)));
    }

    private static List<String> keys(@Nullable ProblemException refusal) {
        if (refusal == null) {
            return List.of();
        }
        assertThat(refusal.type()).isEqualTo(EnterpriseProblem.INVALID);
        return refusal.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.detail().key())
                .toList();
    }
}
