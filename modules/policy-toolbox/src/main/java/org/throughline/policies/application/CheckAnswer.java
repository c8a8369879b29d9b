package org.throughline.policies.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.catalogue.VersionHead;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.language.CelText;
import org.throughline.policies.verdict.Finding;
import org.throughline.policies.verdict.Judgement;
import org.throughline.policies.verdict.Nearness;
import org.throughline.policies.verdict.Verdict;

/**
 * What a version of a policy says of one firm, and why.
 *
 * @param policy code of the policy
 * @param day on which the firm was judged
 * @param clauses in the order of the version
 */
public record CheckAnswer(String policy, VersionHead version, LocalDate day, List<Said> clauses) {

    public CheckAnswer {
        clauses = List.copyOf(clauses);
    }

    /**
     * What a clause says.
     *
     * @param verdict unknown also where the clause has no rules
     * @param conditions each condition as it is written, in its order; empty without rules
     * @param missing what would have to be known to say more; empty unless the verdict is unknown
     * @param amount what it comes to; null unless the firm is eligible and all of it is known
     */
    public record Said(
            PolicyClause clause,
            Verdict.Outcome verdict,
            List<Proof> conditions,
            Set<Cell> missing,
            @Nullable Money amount) {}

    /**
     * What a clause in force says of a firm.
     *
     * @param verdict unknown also where the clause has no rules
     * @param conditions as of {@link Said}
     * @param missing as of {@link Said}
     * @param amount as of {@link Said}
     * @param near conditions each of which alone keeps the firm from it
     */
    public record InForce(
            ClauseInForce clause,
            Verdict.Outcome verdict,
            List<Proof> conditions,
            Set<Cell> missing,
            @Nullable Money amount,
            List<Nearness> near) {}

    /**
     * One condition held against the firm.
     *
     * @param condition as it is written
     * @param outcome {@link Verdict.Outcome#ELIGIBLE} where it is met
     * @param number what a number came to; empty for other conditions, and if it is not known
     * @param seen what was read of the firm
     */
    public record Proof(String condition, Verdict.Outcome outcome, Optional<Fraction> number, List<Finding.Seen> seen) {

        static Proof of(Expression condition, Judgement judgement) {
            Verdict verdict = judgement.of(condition);
            Finding finding = verdict.findings().get(0);
            return new Proof(CelText.of(condition), verdict.outcome(), finding.number(), finding.seen());
        }
    }
}
