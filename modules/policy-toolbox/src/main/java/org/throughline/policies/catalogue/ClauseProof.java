package org.throughline.policies.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.language.CelText;
import org.throughline.policies.language.LanguageFault;
import org.throughline.policies.verdict.Judgement;
import org.throughline.policies.verdict.Verdict;

/**
 * What the tests of a clause say of it now. A clause may be issued when its rules can be read, every test comes out as
 * it says, and every condition has been seen true by one of them and false by another.
 *
 * @param eligibility what is wrong with the rules; empty if nothing is
 * @param benefit what is wrong with the formula
 * @param conditions each condition of the rules, as it is written
 * @param tests each test, in its order
 */
public record ClauseProof(
        PolicyClause clause,
        List<LanguageFault> eligibility,
        List<LanguageFault> benefit,
        List<Shown> conditions,
        List<Ran> tests) {

    /** Whether a condition was seen true and false. */
    public record Shown(String condition, boolean seenTrue, boolean seenFalse) {

        public boolean isBoth() {
            return seenTrue && seenFalse;
        }
    }

    /**
     * What came of a test.
     *
     * @param verdict null if the rules cannot be read, or there are none
     * @param amount null if it is not known
     */
    public record Ran(
            ClauseTest test,
            Verdict.@Nullable Outcome verdict,
            @Nullable Money amount,
            boolean passed) {}

    /** Runs the tests of a clause. */
    public static ClauseProof of(PolicyClause clause, Rules rules) {
        Optional<Expression> asked = Optional.ofNullable(clause.eligibility()).flatMap(rules::eligibility);
        List<Expression> conditions = asked.map(Rules::conditions).orElse(List.of());
        boolean[] seenTrue = new boolean[conditions.size()];
        boolean[] seenFalse = new boolean[conditions.size()];
        List<Ran> tests = new ArrayList<>();
        for (ClauseTest test : clause.tests()) {
            Assessment assessment = new Assessment(test.day());
            FirmFacts firm = rules.firm(test.facts(), assessment);
            Judgement judgement = new Judgement(firm, assessment);
            for (int at = 0; at < conditions.size(); at++) {
                Verdict.Outcome said = judgement.of(conditions.get(at)).outcome();
                seenTrue[at] |= said == Verdict.Outcome.ELIGIBLE;
                seenFalse[at] |= said == Verdict.Outcome.NOT_ELIGIBLE;
            }
            Verdict.Outcome verdict =
                    asked.map(all -> judgement.of(all).outcome()).orElse(null);
            tests.add(ran(clause, test, verdict, rules, firm, assessment));
        }
        List<Shown> shown = IntStream.range(0, conditions.size())
                .mapToObj(at -> new Shown(CelText.of(conditions.get(at)), seenTrue[at], seenFalse[at]))
                .toList();
        List<LanguageFault> eligibility = faults(clause.eligibility(), Rules.Kind.ELIGIBILITY, rules);
        return new ClauseProof(clause, eligibility, faults(clause.benefit(), Rules.Kind.BENEFIT, rules), shown, tests);
    }

    private static List<LanguageFault> faults(@Nullable String source, Rules.Kind kind, Rules rules) {
        return source == null ? List.of() : rules.meaning(source, kind).faults();
    }

    private static Ran ran(
            PolicyClause clause,
            ClauseTest test,
            Verdict.@Nullable Outcome verdict,
            Rules rules,
            FirmFacts firm,
            Assessment assessment) {
        Money amount = verdict == Verdict.Outcome.ELIGIBLE && clause.benefit() != null
                ? rules.amount(clause.benefit(), firm, assessment).orElse(null)
                : null;
        boolean paid = test.amount() == null || test.amount().equals(amount);
        return new Ran(test, verdict, amount, verdict == test.verdict() && paid);
    }

    /** Whether the clause may be issued. */
    public boolean holds() {
        return eligibility.isEmpty()
                && benefit.isEmpty()
                && tests.stream().allMatch(Ran::passed)
                && conditions.stream().allMatch(Shown::isBoth);
    }
}
