package org.throughline.policies.benefit;

import java.util.function.UnaryOperator;
import org.throughline.policies.facts.Measure;

/** The first less the second; of one measure. May be below nought. */
record Less(Node one, Node other) implements Node {

    @Override
    public Measure measure() {
        return one.measure();
    }

    @Override
    public Extent in(Evaluation evaluation) {
        return evaluation.of(one).minus(evaluation.of(other));
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        return new Less(one.changed(change), other.changed(change));
    }

    @Override
    public String text() {
        return one.textBeforeSign() + " - " + other.bracketed();
    }

    @Override
    public String said(Saying saying) {
        return saying.say("less", "one", saying.held(one), "other", saying.held(other));
    }

    @Override
    public boolean isJoined() {
        return true;
    }
}
