package org.throughline.policies.benefit;

import java.util.function.UnaryOperator;
import org.throughline.policies.facts.Measure;

/** Both together; of one measure. */
record Sum(Node one, Node other) implements Node {

    @Override
    public Measure measure() {
        return one.measure();
    }

    @Override
    public Extent in(Evaluation evaluation) {
        return evaluation.of(one).plus(evaluation.of(other));
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        return new Sum(one.changed(change), other.changed(change));
    }

    @Override
    public String text() {
        return one.textBeforeSign() + " + " + other.bracketed();
    }

    @Override
    public String said(Saying saying) {
        return saying.say("sum", "one", saying.held(one), "other", saying.held(other));
    }

    @Override
    public String paid(Saying saying) {
        return saying.say("paid.sum", "one", saying.inner(one), "other", saying.inner(other));
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
