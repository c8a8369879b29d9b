package org.throughline.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.SealedValue;
import org.throughline.kernel.ProblemException;

class FactTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("employees", 12, "12"),
                Arguments.of("employees", "12", "12"),
                Arguments.of("employees", new BigDecimal("12.0"), "12"),
                Arguments.of("employees", new BigDecimal("1E+2"), "100"),
                Arguments.of("revenue", new BigDecimal("12500000.00"), "12500000.00"),
                Arguments.of("revenue", new BigInteger("999999999999999999"), "999999999999999999"),
                Arguments.of("revenue", "0.000001", "0.000001"),
                Arguments.of("profit", new BigDecimal("-0.5"), "-0.5"),
                Arguments.of("digitalLevel", 4, "4"),
                Arguments.of("registeredOn", "2024-02-29", "2024-02-29"),
                Arguments.of("listed", true, "true"),
                Arguments.of("listed", "false", "false"),
                Arguments.of("sizeClass", "MICRO", "MICRO"),
                Arguments.of("motto", " 诚信 ", "诚信"),
                Arguments.of("aiUses", List.of("vision", "planning", "vision"), "planning,vision"),
                Arguments.of("aiUses", "质检, vision", "vision,质检"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsKeptInItsCanonicalForm(String name, Object value, String kept) {
        Fact fact = Fact.of(Definitions.named(name), entry(value), TODAY);

        assertThat(fact.value()).isEqualTo(kept);
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of("employees", 1.5, "fault.value-integer"),
                Arguments.of("employees", -1, "fault.value-minimum"),
                Arguments.of("employees", "zwölf", "fault.value-number"),
                Arguments.of("employees", true, "fault.value-number"),
                Arguments.of("employees", List.of(1), "fault.value-number"),
                Arguments.of("revenue", "1e9", "fault.value-number"),
                Arguments.of("revenue", new BigDecimal("1E+400"), "fault.value-number"),
                Arguments.of("revenue", new BigInteger("1000000000000000000"), "fault.value-number"),
                Arguments.of("revenue", "0.0000001", "fault.value-number"),
                Arguments.of("revenue", "", "fault.value-number"),
                Arguments.of("digitalLevel", 0, "fault.value-minimum"),
                Arguments.of("digitalLevel", 5, "fault.value-maximum"),
                Arguments.of("registeredOn", "2025-02-29", "fault.value-date"),
                Arguments.of("registeredOn", 20250228, "fault.value-date"),
                Arguments.of("listed", "", "fault.value-missing"),
                Arguments.of("listed", "yes", "fault.value-boolean"),
                Arguments.of("listed", 1, "fault.value-boolean"),
                Arguments.of("sizeClass", "micro", "fault.value-code"),
                Arguments.of("sizeClass", " ", "fault.value-missing"),
                Arguments.of("sizeClass", List.of("MICRO"), "fault.value-code"),
                Arguments.of("motto", " ", "fault.value-string"),
                Arguments.of("motto", 7, "fault.value-string"),
                Arguments.of("motto", "长".repeat(501), "fault.value-string"),
                Arguments.of("owner", "张*", "fault.value-masked"),
                Arguments.of("owner", "**", "fault.value-masked"),
                Arguments.of("aiUses", List.of(), "fault.value-tags"),
                Arguments.of("aiUses", List.of("a,b"), "fault.value-tags"),
                Arguments.of("aiUses", "Vision", "fault.value-tags"),
                Arguments.of("aiUses", "vision,,planning", "fault.value-tags"));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void aValueOfAnotherKindIsRefused(String name, Object value, String fault) {
        assertThat(faults(Definitions.named(name), entry(value))).containsExactly("/value " + fault);
    }

    @Test
    void aPersonalValueIsNotRecordedBeforeTheVaultHasIt() {
        Fact fact = Fact.of(Definitions.OWNER, entry("张岳衡"), TODAY);

        assertThatThrownBy(() -> fact.recorded("lin", Instant.EPOCH, true)).isInstanceOf(IllegalStateException.class);
        assertThat(fact.sealed("handle").recorded("lin", Instant.EPOCH, true).toString())
                .contains("handle", SealedValue.SHOWN)
                .doesNotContain("张岳衡");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        FactEntry entry = FactEntry.of("many", 1900, " ", TODAY.plusDays(1), null, "x".repeat(501));

        assertThat(faults(Definitions.EMPLOYEES, entry))
                .containsExactly(
                        "/value fault.value-number",
                        "/asOf fault.as-of-future",
                        "/year fault.year",
                        "/source fault.text",
                        "/reason fault.text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30 | '' | '' | /asOf fault.value-date",
                "'' | '' | '' | /asOf fault.value-date",
                "2025-12-31 | two | '' | /year fault.year-needless",
                "2025-12-31 | '' | 2025-12-31 | /endsOn fault.end",
                "2025-12-31 | '' | 2025-06-31 | /endsOn fault.value-date",
                "2025-12-31 | '' | 2200-01-01 | /endsOn fault.end",
                "1948-12-31 | '' | '' | /asOf fault.year",
            })
    void daysThatCannotBeAreRefused(String asOf, String year, String endsOn, String fault) {
        FactEntry entry = new FactEntry("MICRO", year, "走访", asOf, endsOn, null);

        assertThat(faults(Definitions.SIZE_CLASS, entry)).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({"20250, /year fault.year", "-202, /year fault.year", "２０２５, /year fault.year"})
    void aYearHasFourDigits(String year, String fault) {
        FactEntry entry = new FactEntry(5, year, "走访", "2025-12-31", "", null);

        assertThat(faults(Definitions.EMPLOYEES, entry)).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, , 2025", "2026-03-01, 2024, 2024", "2026-03-01, 2026, 2026"})
    void aYearlyFactSpeaksOfTheYearGivenOrOfTheDayItHeld(LocalDate asOf, @Nullable Integer year, int kept) {
        FactEntry entry = FactEntry.of(5, year, "企业年报", asOf, null, null);

        Fact fact = Fact.of(Definitions.EMPLOYEES, entry, TODAY);

        assertThat(fact.year()).isEqualTo(kept);
    }

    @Test
    void aFactDoesNotSpeakOfAYearToCome() {
        FactEntry entry = FactEntry.of(5, 2026, "企业年报", YEAR_END, null, null);

        assertThat(faults(Definitions.EMPLOYEES, entry)).containsExactly("/year fault.year");
    }

    @Test
    void aFactThatIsNotYearlyHasNoYear() {
        FactEntry entry = FactEntry.of("MICRO", 2025, "企业年报", YEAR_END, null, null);

        assertThat(faults(Definitions.SIZE_CLASS, entry)).containsExactly("/year fault.year-needless");
    }

    @Test
    void changingAValueNeedsAReason() {
        Fact former = Fact.of(Definitions.EMPLOYEES, entry(5), TODAY);
        Fact later = Fact.of(Definitions.EMPLOYEES, entry(6), TODAY);

        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> later.justifyAgainst(former.recorded("lin", Firms.NOON, true)));

        assertThat(refusal.faults()).singleElement().extracting("pointer").isEqualTo("/reason");
    }

    @Test
    void confirmingAValueNeedsNone() {
        Fact former = Fact.of(Definitions.EMPLOYEES, entry(5), TODAY);
        Fact later = Fact.of(Definitions.EMPLOYEES, FactEntry.of(5, 2025, "走访", TODAY, null, null), TODAY);

        assertThatNoException().isThrownBy(() -> later.justifyAgainst(former.recorded("lin", Firms.NOON, true)));
    }

    private static FactEntry entry(Object value) {
        return FactEntry.of(value, null, "企业年报", YEAR_END, null, null);
    }

    private static List<String> faults(FactDefinition definition, FactEntry entry) {
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> Fact.of(definition, entry, TODAY));
        assertThat(refusal.type()).isEqualTo(EnterpriseProblem.FACT_INVALID);
        return refusal.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.detail().key())
                .toList();
    }
}
