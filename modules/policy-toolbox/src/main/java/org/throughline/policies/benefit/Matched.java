package org.throughline.policies.benefit;

import java.util.function.UnaryOperator;
import org.throughline.policies.facts.Measure;

/** So many times what another level granted, 配套. */
record Matched(Node share, Node base) implements Node {

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
        return new Matched(share.changed(change), base.changed(change));
    }

    @Override
    public String text() {
        return "matched(" + share.text() + ", " + base.text() + ")";
    }

    @Override
    public String said(Saying saying) {
        return saying.say("rate", "share", saying.held(share), "base", saying.held(base));
    }

    @Override
    public String paid(Saying saying) {
        return saying.say("paid.matched", "share", saying.held(share), "base", saying.held(base));
    }
}
