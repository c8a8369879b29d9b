package org.throughline.policies.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.policies.application.PolicyHouse.refusal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.enterprises.FactType;
import org.throughline.policies.catalogue.Entries;
import org.throughline.policies.catalogue.PolicyEntry;
import org.throughline.policies.catalogue.PolicyProblem;
import org.throughline.policies.catalogue.TypedFact;
import org.throughline.policies.language.CelText;
import org.throughline.policies.verdict.Finding;
import org.throughline.policies.verdict.Verdict;
import org.throughline.testkit.MovingClock;

/** One firm held against policies, with what was seen of it and who said so. */
class CheckServiceTest {

    private final PolicyHouse house = new PolicyHouse(new MovingClock(Instant.parse("2026-11-29T04:00:00Z")));
    private final OneFirm register = new OneFirm();

    @BeforeEach
    void aPolicyIsInForce() {
        PolicyHouse.empty();
        house.everywhere(all -> all.policies()
                .add(() -> Entries.policy("P-1", Entries.version("2026-01-01", null, List.of(Entries.proven("c1"))))));
        house.issue("P-1", 1, false);
        register.said("revenue", FactType.DECIMAL, 2025, "100000000.00", true, false);
        register.said("environmentPenalty", FactType.BOOLEAN, null, "false", true, false);
    }

    @AfterAll
    static void nothingIsLeft() {
        PolicyHouse.empty();
    }

    @Test
    void theLastWordCountsWithItsSourceAndWhatIsMissingIsNamed() {
        register.said("rdExpenditure", FactType.DECIMAL, 2025, "9000000", false, false);
        CheckAnswer.InForce open = inForce();

        assertThat(open.clause().name()).isEqualTo("P-1/c1");
        assertThat(open.verdict()).isEqualTo(Verdict.Outcome.UNKNOWN);
        assertThat(open.missing()).extracting(CelText::of).containsExactly("rdExpenditure[year - 1]");
        assertThat(open.conditions().get(1).outcome()).isEqualTo(Verdict.Outcome.ELIGIBLE);
        assertThat(open.conditions().get(1).seen())
                .extracting(Finding.Seen::statement)
                .extracting("source")
                .containsExactly("年报");

        register.said("rdExpenditure", FactType.DECIMAL, 2025, "3000000", true, false);
        assertThat(inForce().verdict()).isEqualTo(Verdict.Outcome.ELIGIBLE);
        assertThat(inForce().conditions().get(0).number().orElseThrow().rounded(2))
                .isEqualByComparingTo("0.03");
    }

    @Test
    void whatIsSealedAndWhatTheLanguageDoesNotKnowIsNotSeen() {
        register.said("rdExpenditure", FactType.DECIMAL, 2025, "9000000", true, true);
        register.said("legalRepresentative", FactType.STRING, null, "****", true, true);
        register.said("noSuchFact", FactType.STRING, null, "x", true, false);

        assertThat(inForce().verdict()).isEqualTo(Verdict.Outcome.UNKNOWN);
    }

    @Test
    void aFirmOutOfReachIsNotThereNorIsACodeThatIsNone() {
        for (String code : List.of(OneFirm.USCC, "91330303MA2ABCD178", "x", "")) {
            Reach reach = code.equals(OneFirm.USCC) ? Reach.NOWHERE : Reach.EVERYWHERE;
            assertThat(refusal(() -> check(reach, checks -> checks.inForce(code)))
                            .type())
                    .isEqualTo(PolicyProblem.FIRM_NOT_FOUND);
        }
    }

    @Test
    void aFirmThatCannotBeIsRefusedOrAnsweredAndNeverAFailure() {
        house.everywhere(all -> all.policies()
                .add(() ->
                        Entries.policy("P-2", "2026-01-01", "yearsSince(registeredOn) >= 3 && revenue / patents > 5")));

        for (String day : List.of("9999-12-31", "0000-01-01", "+999999999-12-31", "-999999999-01-01")) {
            List<TypedFact> facts = TypedFact.of(Map.of("registeredOn", day, "revenue", "9".repeat(120), "patents", 1));
            Supplier<CheckAnswer> asked =
                    () -> check(Reach.NOWHERE, checks -> checks.ofFacts(checks.version("P-2", 1), "/facts", facts));
            if (day.length() == "9999-12-31".length()) {
                assertThat(asked.get().clauses()).hasSize(1);
            } else {
                assertThat(refusal(asked::get).faults())
                        .extracting(fault -> fault.pointer())
                        .containsExactly("/facts/registeredOn");
            }
        }
    }

    @Test
    void factsAloneAreEnoughAndNothingElseIsLookedAt() {
        List<TypedFact> facts = TypedFact.of(
                Map.of("rdExpenditure", 4, "revenue", Map.of("2025", 100, "2024", 1), "environmentPenalty", false));

        CheckAnswer answer =
                check(Reach.NOWHERE, checks -> checks.ofFacts(checks.version("P-1", null), "/facts", facts));

        assertThat(answer.clauses().get(0).verdict()).isEqualTo(Verdict.Outcome.ELIGIBLE);
        assertThat(answer.version().number()).isEqualTo(1);
        assertThat(refusal(() -> check(
                                Reach.NOWHERE,
                                checks -> checks.ofFacts(
                                        checks.version("P-1", 1), "/facts", TypedFact.of(Map.of("revenu", 1)))))
                        .faults())
                .extracting(fault -> fault.pointer())
                .containsExactly("/facts/revenu");
    }

    @Test
    void theZoneIsAFactOfTheRecordAndWhoSitsInNoneIsNotInIt() {
        PolicyEntry.TestEntry inside = test("inside", "ELIGIBLE", Map.of("zone", "wenzhou-bay"));
        PolicyEntry.TestEntry outside = test("outside", "NOT_ELIGIBLE", Map.of("division", "330303"));
        house.everywhere(all -> all.policies()
                .add(() -> Entries.policy(
                        "P-2",
                        Entries.version(
                                "2026-01-01",
                                null,
                                List.of(Entries.clause(
                                        "c1", "zone in ['wenzhou-bay', 'wenzhou-htz']", List.of(inside, outside)))))));
        house.issue("P-2", 1, false);

        assertThat(ofFirm().verdict()).isEqualTo(Verdict.Outcome.NOT_ELIGIBLE);
        register.moveTo("wenzhou-bay");
        CheckAnswer.Said there = ofFirm();
        assertThat(there.verdict()).isEqualTo(Verdict.Outcome.ELIGIBLE);
        assertThat(there.conditions().get(0).seen())
                .extracting(Finding.Seen::statement)
                .extracting("source")
                .containsExactly("企业名册");
        assertThat(given("zone", "wenzhou-htz")).isEqualTo(Verdict.Outcome.ELIGIBLE);
        assertThat(given("zone", "wenzhou-etdz")).isEqualTo(Verdict.Outcome.NOT_ELIGIBLE);
        assertThat(given("industry", "C34")).isEqualTo(Verdict.Outcome.NOT_ELIGIBLE);
        assertThat(refusal(() -> given("zone", "elsewhere")).faults())
                .extracting(fault -> fault.pointer())
                .containsExactly("/facts/zone");
    }

    private static PolicyEntry.TestEntry test(String name, String verdict, Map<String, Object> facts) {
        return new PolicyEntry.TestEntry(name, "2026-06-30", TypedFact.of(facts), verdict, null);
    }

    private CheckAnswer.Said ofFirm() {
        return check(Reach.EVERYWHERE, checks -> checks.ofFirm(checks.version("P-2", null), OneFirm.USCC))
                .clauses()
                .get(0);
    }

    private Verdict.Outcome given(String fact, String value) {
        List<TypedFact> facts = TypedFact.of(Map.of(fact, value));
        return check(Reach.NOWHERE, checks -> checks.ofFacts(checks.version("P-2", null), "/facts", facts))
                .clauses()
                .get(0)
                .verdict();
    }

    private CheckAnswer.InForce inForce() {
        return check(Reach.EVERYWHERE, checks -> checks.inForce(OneFirm.USCC).get(0));
    }

    private <T> T check(Reach reach, Function<CheckService, T> act) {
        return house.checks(register, reach, act);
    }
}
