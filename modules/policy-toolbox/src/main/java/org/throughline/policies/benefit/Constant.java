package org.throughline.policies.benefit;

import java.util.function.UnaryOperator;
import org.throughline.policies.facts.Measure;

/** A number that stands in the formula. */
record Constant(Numeral numeral) implements Node {

    @Override
    public Measure measure() {
        return numeral.measure();
    }

    @Override
    public Extent in(Evaluation evaluation) {
        return Extent.of(numeral.value());
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        return new Constant(change.apply(numeral));
    }

    @Override
    public String text() {
        return numeral.value().toPlainString();
    }

    @Override
    public String said(Saying saying) {
        return saying.number(numeral);
    }

    @Override
    public String paid(Saying saying) {
        return numeral.value().signum() == 0 ? saying.say("paid.nothing") : saying.say("paid", "what", said(saying));
    }
}
