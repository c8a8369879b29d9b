package org.throughline.policies.benefit;

import java.util.function.UnaryOperator;
import org.throughline.policies.facts.Measure;

/** One by another. Not known unless the other is above nought: that figure is what has to be looked at. */
record Quotient(Node over, Node under) implements Node {

    @Override
    public Measure measure() {
        return over.measure().by(under.measure());
    }

    @Override
    public Extent in(Evaluation evaluation) {
        Extent below = evaluation.of(under);
        Extent above = evaluation.of(over);
        boolean positive = below.low() != null && below.low().signum() > 0;
        return positive ? above.by(below) : Extent.anything(Evaluation.everythingOf(under));
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        return new Quotient(over.changed(change), under.changed(change));
    }

    @Override
    public String text() {
        return over.bracketed() + " / " + under.bracketed();
    }

    @Override
    public String said(Saying saying) {
        return saying.say("quotient", "over", over.said(saying), "under", under.said(saying));
    }

    @Override
    public boolean isJoined() {
        return true;
    }
}
