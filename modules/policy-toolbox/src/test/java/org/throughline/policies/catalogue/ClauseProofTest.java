package org.throughline.policies.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Period;
import org.throughline.policies.verdict.Verdict;

/** What tests say of a clause, and what they have to have shown before it is issued. */
class ClauseProofTest {

    @Test
    void aClauseIsProvenWhenEachConditionWasSeenTrueAndFalse() {
        ClauseProof proof = proof(Entries.proven("c1"));

        assertThat(proof.holds()).isTrue();
        assertThat(proof.tests()).allMatch(ClauseProof.Ran::passed);
        assertThat(proof.conditions())
                .extracting(ClauseProof.Shown::condition)
                .containsExactly("rdExpenditure[year - 1] / revenue[year - 1] >= 0.03", "!environmentPenalty");
    }

    @Test
    void aConditionThatNoTestHasFailedIsNamed() {
        PolicyEntry.ClauseEntry proven = Entries.proven("c1");

        List<String> open =
                open(Entries.clause("c1", proven.eligibility(), proven.tests().subList(0, 2)));

        assertThat(open)
                .containsExactly(
                        "/clauses/0/eligibility Clause c1: no example has failed the condition !environmentPenalty");
    }

    @Test
    void aTestThatComesOutOtherwiseIsNamed() {
        List<String> open = open(Entries.clause(
                "c1",
                Entries.RESEARCH,
                List.of(
                        Entries.test("enough", "ELIGIBLE", 3_000_000, false),
                        Entries.test("just below", "ELIGIBLE", 2_999_999, false),
                        Entries.test("a penalty", "NOT_ELIGIBLE", 3_000_000, true))));

        assertThat(open)
                .containsExactly("/clauses/0/tests/1 Clause c1: the example just below should come to ELIGIBLE"
                        + " and comes to NOT_ELIGIBLE");
    }

    @Test
    void whatIsUnknownShowsNothing() {
        PolicyEntry.TestEntry nothing =
                new PolicyEntry.TestEntry("nothing known", "2026-06-30", List.of(), "UNKNOWN", null);

        ClauseProof proof = proof(Entries.clause("c1", "latest(revenue) > 5", List.of(nothing)));

        assertThat(proof.tests().get(0).verdict()).isEqualTo(Verdict.Outcome.UNKNOWN);
        assertThat(proof.tests().get(0).passed()).isTrue();
        assertThat(proof.conditions()).containsExactly(new ClauseProof.Shown("latest(revenue) > 5", false, false));
        assertThat(proof.holds()).isFalse();
    }

    @Test
    void aClauseWithoutRulesNeedsNoTests() {
        assertThat(open(Entries.clause("c1", null, List.of()))).isEmpty();
    }

    @Test
    void aVersionWithoutClausesSaysNothing() {
        assertThat(open()).containsExactly("/clauses At least one clause is needed");
    }

    @Test
    void conditionsStandAsTheyAreWrittenAndOnce() {
        String source = "!(highTech && patents < 6) || patents < 6 || !(patents >= 6)";

        assertThat(proof(Entries.clause("c1", source, List.of())).conditions())
                .extracting(ClauseProof.Shown::condition)
                .containsExactly("highTech", "patents < 6");
    }

    @Test
    void whatTheCatalogueHasLostIsTold() {
        PolicyClause kept = clause(Entries.clause("c1", "listed", List.of()));
        PolicyClause lost =
                new PolicyClause(kept.id(), "c1", "x", null, null, null, null, "gone > 1", null, null, null, List.of());

        assertThat(ClauseProof.of(lost, Entries.RULES).holds()).isFalse();
        assertThat(ClauseProof.of(lost, Entries.RULES).eligibility()).hasSize(1);
    }

    private static ClauseProof proof(PolicyEntry.ClauseEntry typed) {
        return ClauseProof.of(clause(typed), Entries.RULES);
    }

    private static PolicyClause clause(PolicyEntry.ClauseEntry typed) {
        return Entries.check()
                .version(Entries.version("2026-12-01", null, List.of(typed)))
                .clauses()
                .get(0);
    }

    private static List<String> open(PolicyEntry.ClauseEntry... typed) {
        List<PolicyClause> clauses = Entries.check()
                .version(Entries.version("2026-12-01", null, List.of(typed)))
                .clauses();
        return Readiness.open(version(clauses, null), Entries.RULES, Locale.ENGLISH).stream()
                .map(fault -> fault.pointer() + " " + fault.detail().in(Locale.ENGLISH))
                .toList();
    }

    private static PolicyVersion version(List<PolicyClause> clauses, @Nullable String text) {
        VersionHead head = new VersionHead(
                new UUID(0, 1), 1, 0, PolicyStatus.REVIEW, Period.ofYear(2027), Instant.EPOCH, "policy");
        return new PolicyVersion("P-1", head, text, clauses, List.of());
    }
}
