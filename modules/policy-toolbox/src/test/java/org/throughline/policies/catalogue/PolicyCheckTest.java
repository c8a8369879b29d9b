package org.throughline.policies.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TrackCode;
import org.throughline.policies.facts.Assessment;

/** What somebody typed of a policy, and all that is wrong with it at once. */
class PolicyCheckTest {

    @Test
    void littleIsEnoughAndItHoldsWhereTheCallerWorks() {
        PolicyCheck.Checked said = Entries.check().policy(Entries.policy("P-1", "2026-12-01", "latest(revenue) > 0"));

        assertThat(said.card().region()).containsExactly("330303", "wenzhou-bay");
        assertThat(said.card().sample()).isFalse();
        assertThat(said.version().validity().end()).isNull();
        assertThat(said.version().clauses().get(0).eligibility()).isEqualTo("latest(revenue) > 0");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        PolicyEntry.TestEntry test = new PolicyEntry.TestEntry(
                " ", "2026-02-30", TypedFact.of(Map.of("revenue", "much", "nothing", 1)), "MAYBE", "-1");
        PolicyEntry entry = new PolicyEntry(
                "a b",
                "",
                "x".repeat(201),
                null,
                null,
                null,
                List.of("999999"),
                List.of("no-track"),
                null,
                "ftp://example",
                false,
                Entries.version(
                        "2026-12-01",
                        "2026-12-01",
                        List.of(
                                Entries.clause("c1", "revenu > 1 &&\n  patents > \"x\"", List.of(test)),
                                Entries.clause("c1", null, List.of()))));

        List<String> faults = faults(() -> Entries.check().policy(entry));

        assertThat(faults)
                .contains(
                        "/code",
                        "/title",
                        "/titleEn",
                        "/issuer",
                        "/region/0",
                        "/tracks/0",
                        "/source/url",
                        "/source/kind")
                .contains("/validTo", "/clauses/0/eligibility", "/clauses/1/code")
                .contains("/clauses/0/tests/0/name", "/clauses/0/tests/0/day", "/clauses/0/tests/0/verdict")
                .contains("/clauses/0/tests/0/amount", "/clauses/0/tests/0/facts/revenue")
                .contains("/clauses/0/tests/0/facts/nothing");
    }

    @Test
    void aSourceIsRefusedWithItsPlace() {
        ProblemException refused = refusal(() -> Entries.check()
                .policy(Entries.policy("P-1", "2026-12-01", "latest(revenue) > 0 &&\n   patents > \"x\"")));

        assertThat(refused.type()).isEqualTo(PolicyProblem.INVALID);
        assertThat(refused.faults()).hasSize(1);
        assertThat(refused.faults().get(0).pointer()).isEqualTo("/clauses/0/eligibility");
        assertThat(refused.faults().get(0).detail().in(Locale.ENGLISH)).startsWith("Line 2, column ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            capped(500000, 100000)  ; Line 1, column 8:
            100 - 200               ; Line 1, column 1:
            rate(-0.1, revenue)     ; Line 1, column 7:
            revenue / 0             ; Line 1, column 1:
            rat(0.1, revenue)       ; Line 1, column 1:
            """)
    void aFormulaThatPaysBelowNoughtOrAboveItsCapIsRefusedWithItsPlace(String benefit, String place) {
        PolicyEntry.ClauseEntry clause =
                new PolicyEntry.ClauseEntry("c1", "x", null, null, null, null, null, benefit, null, null, List.of());

        ProblemException refused = refusal(() ->
                Entries.check().policy(Entries.policy("P-1", Entries.version("2026-12-01", null, List.of(clause)))));

        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/clauses/0/benefit");
            assertThat(fault.detail().in(Locale.ENGLISH)).startsWith(place);
        });
    }

    @Test
    void aMillionCharactersOrAThousandBracketsAreOneFaultEach() {
        for (String source : List.of("x".repeat(1 << 20), "(".repeat(1_000) + "listed" + ")".repeat(1_000))) {
            PolicyEntry.ClauseEntry clause = new PolicyEntry.ClauseEntry(
                    "c1", "x", null, null, null, null, source, source, null, null, List.of());

            assertThat(faults(() -> Entries.check()
                            .policy(Entries.policy("P-1", Entries.version("2026-12-01", null, List.of(clause))))))
                    .containsExactly("/clauses/0/eligibility", "/clauses/0/benefit");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "-a", "0197a1f0-4c6e-7b1a-9d2e-5f1c3a7b8d90", "政策"})
    void aCodeCanStandInAnAddressAndIsNoIdentity(String code) {
        assertThat(faults(() -> Entries.check().policy(Entries.policy(code, "2026-12-01", null))))
                .containsExactly("/code");
    }

    @Test
    void anEmptyRegionIsTheWholeCountryAndTracksAreThoseThereAre() {
        PolicyEntry typed = Entries.policy("P-1", "2026-12-01", null);
        PolicyEntry entry = new PolicyEntry(
                typed.code(),
                typed.title(),
                "Trial",
                typed.issuer(),
                "试验〔2026〕1号",
                "某法第一条",
                List.of(),
                List.of("semiconductors", "semiconductors"),
                "OFFICIAL",
                "https://www.example.cn/a.html",
                false,
                typed.version());

        PolicyCard card = Entries.check().policy(entry).card();

        assertThat(card.region()).isEmpty();
        assertThat(card.tracks()).containsExactly(new TrackCode("semiconductors"));
        assertThat(card.source())
                .isEqualTo(new PolicyCard.Source(SourceKind.OFFICIAL, "https://www.example.cn/a.html"));
    }

    @ParameterizedTest
    @CsvSource({
        "revenue, 12, true",
        "revenue, -12.5, true",
        "revenue, 1e9, false",
        "revenue, many, false",
        "patents, 3.5, false",
        "patents, 3.0, true",
        "digitalLevel, 99, true",
        "highTech, true, true",
        "highTech, yes, false",
        "registeredOn, 2026-02-28, true",
        "registeredOn, 2026-02-30, false",
        "registeredOn, 9999-12-31, true",
        "registeredOn, +10000-01-01, false",
        "registeredOn, +999999999-12-31, false",
        "registeredOn, -999999999-01-01, false",
        "specialised, LITTLE_GIANT, true",
        "specialised, GIANT, false",
        "industry, C3441, true",
        "industry, steel, false",
        "division, 330303, true",
        "zone, wenzhou-bay, true",
        "zone, elsewhere, false",
        "park, 软件园, true",
        "noSuchFact, 1, false"
    })
    void aValueHasToFitItsTypeAndNothingElse(String name, String value, boolean fits) {
        List<String> faults = facts(Map.of(name, value));

        assertThat(faults).isEqualTo(fits ? List.of() : List.of("/facts/" + name));
    }

    @Test
    void valuesComeAsJsonHasThem() {
        Map<String, @Nullable Object> sound = new HashMap<>();
        sound.put("revenue", Map.of("2024", new BigDecimal("1E+3"), "2023", 2));
        sound.put("employees", 40);
        sound.put("highTech", true);
        sound.put("aiUses", List.of("vision", "new"));
        sound.put("patents", null);
        assertThat(facts(sound)).isEmpty();

        Map<String, @Nullable Object> nothing = new HashMap<>();
        nothing.put("noSuchFact", null);
        assertThat(facts(nothing)).containsExactly("/facts/noSuchFact");
        assertThat(facts(Map.of("noSuchFact", Map.of()))).containsExactly("/facts/noSuchFact");
        assertThat(facts(Map.of("revenue", Map.of()))).containsExactly("/facts/revenue");
        assertThat(facts(Map.of("employees", true))).containsExactly("/facts/employees");
        assertThat(facts(Map.of("highTech", 1))).containsExactly("/facts/highTech");
        assertThat(facts(Map.of("aiUses", List.of(1)))).containsExactly("/facts/aiUses");
        assertThat(facts(Map.of("patents", Map.of("2024", 1)))).containsExactly("/facts/patents");
        assertThat(facts(Map.of("revenue", Map.of("24", 1)))).containsExactly("/facts/revenue");
        assertThat(facts(Map.of("revenue", Map.of("2024", List.of(1))))).containsExactly("/facts/revenue");
    }

    @Test
    void noMoreIsToldThanAnybodyReads() {
        Map<String, @Nullable Object> many = new HashMap<>();
        IntStream.range(0, 5_000).forEach(fact -> many.put("noSuchFact" + fact, 1));
        PolicyEntry.ClauseEntry clause = Entries.clause("c1", "revenua || ".repeat(1_500) + "listed", List.of());

        assertThat(facts(many)).hasSize(100);
        assertThat(faults(() -> Entries.check()
                        .policy(Entries.policy("P-1", Entries.version("2026-12-01", null, List.of(clause, clause))))))
                .hasSize(100);
    }

    @Test
    void aFigureWithoutItsYearIsOfTheYearThatEndedLast() {
        Assessment assessment = new Assessment(LocalDate.of(2026, 11, 29));
        List<TypedFact> typed = TypedFact.of(Map.of("revenue", 7));

        List<GivenFact> given = Entries.RULES.given("", typed, assessment.day(), new Findings());

        assertThat(given).containsExactly(new GivenFact("revenue", 2025, "7"));
    }

    private static List<String> facts(Map<String, @Nullable Object> sent) {
        Findings findings = new Findings();
        Entries.RULES.given("/facts", TypedFact.of(sent), LocalDate.of(2026, 11, 29), findings);
        return findings.isEmpty() ? List.of() : faults(() -> findings.refuseIfAny(PolicyProblem.CHECK_INVALID));
    }

    private static List<String> faults(ThrowingCallable act) {
        return refusal(act).faults().stream().map(fault -> fault.pointer()).toList();
    }

    private static ProblemException refusal(ThrowingCallable act) {
        return catchThrowableOfType(ProblemException.class, act);
    }
}
