package org.throughline.policies.benefit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.throughline.policies.facts.Measure;

/** Something, but never more than its cap, 封顶. */
record Limited(Node of, Node cap) implements Node {

    @Override
    public Measure measure() {
        return of.measure();
    }

    @Override
    public Extent in(Evaluation evaluation) {
        return Extent.least(List.of(evaluation.of(of), evaluation.of(cap)));
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        return new Limited(of.changed(change), cap.changed(change));
    }

    @Override
    public String text() {
        return "capped(" + of.text() + ", " + cap.text() + ")";
    }

    @Override
    public String said(Saying saying) {
        return saying.say("capped", "of", saying.held(of), "cap", saying.held(cap));
    }

    @Override
    public String paid(Saying saying) {
        return saying.say("paid.capped", "of", saying.inner(of), "cap", saying.held(cap));
    }

    @Override
    public boolean isCompound() {
        return true;
    }
}
