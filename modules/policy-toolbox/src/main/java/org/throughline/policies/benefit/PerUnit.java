package org.throughline.policies.benefit;

import java.util.function.UnaryOperator;
import org.throughline.policies.facts.Measure;

/** So much for each piece, 按单位. */
record PerUnit(Node count, Node each) implements Node {

    @Override
    public Measure measure() {
        return Money.YUAN;
    }

    @Override
    public Extent in(Evaluation evaluation) {
        return evaluation.notBelowNought(count).times(evaluation.notBelowNought(each));
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        return new PerUnit(count.changed(change), each.changed(change));
    }

    @Override
    public String text() {
        return "perUnit(" + count.text() + ", " + each.text() + ")";
    }

    @Override
    public String said(Saying saying) {
        return paid(saying);
    }

    @Override
    public String paid(Saying saying) {
        String unit = saying.unit(count.measure());
        return saying.say("paid.per-unit", "count", count.said(saying), "unit", unit, "each", saying.inner(each));
    }
}
