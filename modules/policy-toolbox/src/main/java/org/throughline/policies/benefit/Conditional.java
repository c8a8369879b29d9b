package org.throughline.policies.benefit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.language.CelText;
import org.throughline.policies.verdict.Verdict;

/** One thing where a condition holds, another where it does not. */
record Conditional(Expression asked, Node then, Node otherwise) implements Node {

    @Override
    public Measure measure() {
        return then.measure();
    }

    @Override
    public Extent in(Evaluation evaluation) {
        Verdict verdict = evaluation.verdict(asked);
        return switch (verdict.outcome()) {
            case ELIGIBLE -> evaluation.of(then);
            case NOT_ELIGIBLE -> evaluation.of(otherwise);
            case UNKNOWN ->
                Extent.oneOf(List.of(evaluation.of(then), evaluation.of(otherwise)), Lack.of(verdict.missing()));
        };
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        Expression changed = Bounds.changed(asked, change);
        Node one = then.changed(change);
        return new Conditional(changed, one, otherwise.changed(change));
    }

    @Override
    public String text() {
        boolean joined = asked instanceof Expression.And || asked instanceof Expression.Or;
        String condition = joined ? "(" + CelText.of(asked) + ")" : CelText.of(asked);
        return condition + " ? " + then.bracketed() + " : " + otherwise.bracketed();
    }

    @Override
    public String said(Saying saying) {
        return saying.say(
                "conditional",
                "asked",
                saying.condition(asked),
                "then",
                saying.held(then),
                "otherwise",
                saying.held(otherwise));
    }

    @Override
    public String paid(Saying saying) {
        return saying.say(
                "conditional",
                "asked",
                saying.condition(asked),
                "then",
                saying.inner(then),
                "otherwise",
                saying.inner(otherwise));
    }

    @Override
    public boolean isCompound() {
        return true;
    }

    @Override
    public boolean isJoined() {
        return true;
    }
}
