package org.throughline.policies.rest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;
import org.throughline.policies.catalogue.ClauseProof;
import org.throughline.policies.catalogue.ClauseTest;
import org.throughline.policies.catalogue.ExecutionMode;
import org.throughline.policies.catalogue.GivenFact;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.catalogue.PolicyEntry;
import org.throughline.policies.catalogue.TypedFact;
import org.throughline.policies.verdict.Verdict;

/** A clause as the API gives and takes it; what its tests have shown is given and not taken. */
public record ClauseDocument(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String title,
        @Nullable String text,
        @Nullable ExecutionMode mode,
        @Nullable Boolean inTotal,
        @Nullable String department,
        @Nullable String eligibility,
        @Nullable String benefit,
        @Nullable String otherConditions,
        @Nullable String note,
        @Nullable List<TestDocument> tests,
        @Nullable List<ShownDocument> conditions,
        @Nullable Boolean proven) {

    /** An example firm with what the clause has to say of it. */
    public record TestDocument(
            String name,
            @Nullable String day,
            @Nullable Map<String, @Nullable Object> facts,
            Verdict.@Nullable Outcome verdict,
            @Nullable MoneyDocument amount,
            Verdict.@Nullable Outcome came,
            @Nullable Boolean passed) {

        static TestDocument of(ClauseProof.Ran ran) {
            ClauseTest test = ran.test();
            return new TestDocument(
                    test.name(),
                    test.day().toString(),
                    facts(test),
                    test.verdict(),
                    MoneyDocument.of(test.amount()),
                    ran.verdict(),
                    ran.passed());
        }

        PolicyEntry.TestEntry entry() {
            return new PolicyEntry.TestEntry(
                    name,
                    day,
                    TypedFact.of(Objects.requireNonNullElse(facts, Map.of())),
                    verdict == null ? null : verdict.name(),
                    amount == null ? null : amount.amount());
        }

        /** Values by name, as text; of a yearly fact by year. */
        private static Map<String, @Nullable Object> facts(ClauseTest test) {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            for (GivenFact fact : test.facts()) {
                if (fact.year() == null) {
                    facts.put(fact.name(), fact.value());
                } else if (facts.computeIfAbsent(fact.name(), name -> new LinkedHashMap<String, String>())
                        instanceof Map<?, ?> years) {
                    @SuppressWarnings("unchecked")
                    Map<String, String> known = (Map<String, String>) years;
                    known.put(fact.year().toString(), fact.value());
                }
            }
            return facts;
        }
    }

    /** Whether a condition was seen true by a test, and false by another. */
    public record ShownDocument(String expression, boolean seenTrue, boolean seenFalse) {}

    /** An amount of renminbi. */
    public record MoneyDocument(String amount, String currency) {

        static @Nullable MoneyDocument of(@Nullable Money money) {
            return money == null ? null : new MoneyDocument(money.amount(), Money.CURRENCY);
        }
    }

    static ClauseDocument of(ClauseProof proof) {
        PolicyClause clause = proof.clause();
        return new ClauseDocument(
                clause.id(),
                clause.code(),
                clause.title(),
                clause.text(),
                clause.mode(),
                clause.inTotal(),
                clause.department(),
                clause.eligibility(),
                clause.benefit(),
                clause.otherConditions(),
                clause.note(),
                proof.tests().stream().map(TestDocument::of).toList(),
                proof.conditions().stream()
                        .map(shown -> new ShownDocument(shown.condition(), shown.seenTrue(), shown.seenFalse()))
                        .toList(),
                proof.holds());
    }

    PolicyEntry.ClauseEntry entry() {
        return new PolicyEntry.ClauseEntry(
                code,
                title,
                text,
                mode == null ? null : mode.name(),
                inTotal,
                department,
                eligibility,
                benefit,
                otherConditions,
                note,
                Objects.requireNonNullElse(tests, List.<TestDocument>of()).stream()
                        .map(TestDocument::entry)
                        .toList());
    }

    /** A day as text, or none. */
    static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
