package org.throughline.policies.verdict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;

/**
 * A condition that alone keeps a firm from something: were it the other way round, the firm would certainly meet it.
 *
 * @param finding the condition as it is
 * @param wanted whether it has to be so, or its opposite
 * @param gap how far the firm is from it; empty where there is no such thing
 */
public record Nearness(Finding finding, boolean wanted, Optional<Gap> gap) {

    /**
     * Every such condition of what a firm certainly does not meet, each of them enough; none if several are in the way.
     */
    public static List<Nearness> of(Expression expression, Judgement judgement) {
        Verdict verdict = judgement.of(expression);
        List<Nearness> found = new ArrayList<>();
        if (verdict.outcome() != Verdict.Outcome.NOT_ELIGIBLE) {
            return found;
        }
        Set<Atom> seen = new LinkedHashSet<>();
        for (Finding finding : verdict.findings()) {
            Atom atom = finding.condition().atom();
            if (finding.truth() == Kleene.UNKNOWN || !seen.add(atom)) {
                continue;
            }
            boolean wanted = finding.truth() == Kleene.FALSE;
            Expression turned = expression.with(Map.of(atom, new Expression.Constant(wanted)));
            if (judgement.of(turned).outcome() == Verdict.Outcome.ELIGIBLE) {
                found.add(new Nearness(finding, wanted, Gap.of(finding, wanted)));
            }
        }
        return found;
    }
}
