package org.throughline.policies.benefit;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.facts.Measure;

/** Nothing below a start, a first amount from there on, and more for each further full step, 起步. */
record StartingAt(Node base, Numeral start, Node first, Numeral every, Node more) implements Node {

    @Override
    public Measure measure() {
        return Money.YUAN;
    }

    @Override
    public Extent in(Evaluation evaluation) {
        Extent figure = evaluation.of(base);
        Extent begun = evaluation.notBelowNought(first);
        Extent step = evaluation.notBelowNought(more);
        Extent beyond = figure.minus(Extent.of(start.value())).notBelowNought();
        Extent paid = begun.plus(beyond.full(every.value()).times(step));
        Fraction low = figure.low();
        Fraction high = figure.high();
        if (high != null && high.compareTo(start.value()) < 0) {
            return Extent.of(BigDecimal.ZERO);
        }
        boolean reached = low != null && low.compareTo(start.value()) >= 0;
        return reached ? paid : Extent.oneOf(List.of(Extent.of(BigDecimal.ZERO), paid), figure.lack());
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        Node figure = base.changed(change);
        Numeral from = change.apply(start);
        Node begun = first.changed(change);
        Numeral step = change.apply(every);
        return new StartingAt(figure, from, begun, step, more.changed(change));
    }

    @Override
    public String text() {
        return "startingAt(" + base.text() + ", " + start.value().toPlainString() + ", " + first.text() + ", "
                + every.value().toPlainString() + ", " + more.text() + ")";
    }

    @Override
    public String said(Saying saying) {
        return paid(saying);
    }

    @Override
    public String paid(Saying saying) {
        return saying.say(
                "paid.starting-at",
                "base",
                base.said(saying),
                "start",
                saying.number(start),
                "first",
                saying.inner(first),
                "every",
                saying.number(every),
                "more",
                saying.inner(more));
    }

    @Override
    public boolean isCompound() {
        return true;
    }
}
