package org.throughline.policies.benefit;

import java.util.function.UnaryOperator;
import org.throughline.policies.facts.Measure;

/** So much for each full measure of a figure, 每满. What does not fill one counts for nothing. */
record PerFull(Node base, Numeral every, Node each) implements Node {

    @Override
    public Measure measure() {
        return Money.YUAN;
    }

    @Override
    public Extent in(Evaluation evaluation) {
        Extent times = evaluation.notBelowNought(base).full(every.value());
        return times.times(evaluation.notBelowNought(each));
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        Node figure = base.changed(change);
        Numeral changed = change.apply(every);
        return new PerFull(figure, changed, each.changed(change));
    }

    @Override
    public String text() {
        return "perFull(" + base.text() + ", " + every.value().toPlainString() + ", " + each.text() + ")";
    }

    @Override
    public String said(Saying saying) {
        return paid(saying);
    }

    @Override
    public String paid(Saying saying) {
        return saying.say(
                "paid.per-full", "base", base.said(saying), "every", saying.number(every), "each", saying.inner(each));
    }
}
