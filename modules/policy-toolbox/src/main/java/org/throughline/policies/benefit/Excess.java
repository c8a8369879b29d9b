package org.throughline.policies.benefit;

import java.util.function.UnaryOperator;
import org.throughline.policies.facts.Measure;

/**
 * By how much one is above another, 增量; nothing if it is not. What it is measured from counts as nought where it is
 * below: a loss made good is no increment.
 */
record Excess(Node of, Node beyond) implements Node {

    @Override
    public Measure measure() {
        return of.measure();
    }

    @Override
    public Extent in(Evaluation evaluation) {
        Extent figure = evaluation.of(of);
        return figure.minus(evaluation.notBelowNought(beyond)).notBelowNought();
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        return new Excess(of.changed(change), beyond.changed(change));
    }

    @Override
    public String text() {
        return "excess(" + of.text() + ", " + beyond.text() + ")";
    }

    @Override
    public String said(Saying saying) {
        return saying.say("excess", "of", of.said(saying), "beyond", beyond.said(saying));
    }
}
