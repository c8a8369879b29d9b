package org.throughline.policies.benefit;

import java.util.function.UnaryOperator;
import org.throughline.policies.facts.Measure;

/** So many times something. */
record Multiple(Numeral factor, Node of) implements Node {

    @Override
    public Measure measure() {
        return of.measure();
    }

    @Override
    public Extent in(Evaluation evaluation) {
        return evaluation.of(of).times(factor.value());
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        Numeral changed = change.apply(factor);
        return new Multiple(changed, of.changed(change));
    }

    @Override
    public String text() {
        return factor.value().toPlainString() + " * " + of.bracketed();
    }

    @Override
    public String said(Saying saying) {
        return saying.say("multiple", "factor", saying.number(factor), "of", of.said(saying));
    }

    @Override
    public boolean isJoined() {
        return true;
    }
}
