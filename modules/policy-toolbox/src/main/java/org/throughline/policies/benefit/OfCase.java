package org.throughline.policies.benefit;

import java.util.function.UnaryOperator;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.language.CelText;

/**
 * A figure of the application.
 *
 * @param measure yuan, or nothing for a count of pieces
 */
record OfCase(String name, Measure measure) implements Node {

    @Override
    public Extent in(Evaluation evaluation) {
        return evaluation.figure(name);
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        return this;
    }

    @Override
    public String text() {
        return (Money.is(measure) ? "figure(" : "count(") + CelText.quoted(name) + ")";
    }

    @Override
    public String said(Saying saying) {
        return saying.say("figure", "name", name);
    }
}
