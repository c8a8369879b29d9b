package org.throughline.policies.benefit;

import java.util.function.UnaryOperator;
import org.throughline.policies.facts.Measure;

/** A share of a base, 按比例; nothing where either is below nought. */
record Rate(Node share, Node base) implements Node {

    @Override
    public Measure measure() {
        return Money.YUAN;
    }

    @Override
    public Extent in(Evaluation evaluation) {
        return evaluation.notBelowNought(share).times(evaluation.notBelowNought(base));
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        return new Rate(share.changed(change), base.changed(change));
    }

    @Override
    public String text() {
        return "rate(" + share.text() + ", " + base.text() + ")";
    }

    @Override
    public String said(Saying saying) {
        return saying.say("rate", "share", saying.held(share), "base", saying.held(base));
    }

    @Override
    public String paid(Saying saying) {
        return saying.say("paid.rate", "share", saying.held(share), "base", saying.held(base));
    }
}
