package org.throughline.policies.benefit;

import java.util.function.UnaryOperator;
import org.throughline.policies.facts.Measure;

/** What is still missing to a payment of which a part was paid already, 补差; nothing if all of it was. */
record TopUp(Node of, Node before) implements Node {

    @Override
    public Measure measure() {
        return Money.YUAN;
    }

    @Override
    public Extent in(Evaluation evaluation) {
        Extent due = evaluation.of(of);
        Extent left = due.minus(evaluation.notBelowNought(before));
        evaluation.noteIfBelow(this, left);
        return left.notBelowNought();
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        return new TopUp(of.changed(change), before.changed(change));
    }

    @Override
    public String text() {
        return "topUp(" + of.text() + ", " + before.text() + ")";
    }

    @Override
    public String said(Saying saying) {
        return saying.say("less", "one", of.said(saying), "other", before.said(saying));
    }

    @Override
    public String paid(Saying saying) {
        return saying.say("paid.top-up", "of", saying.inner(of), "before", before.said(saying));
    }

    @Override
    public boolean isCompound() {
        return true;
    }
}
