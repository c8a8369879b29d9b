package org.throughline.policies.benefit;

import java.util.function.UnaryOperator;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.language.CelText;

/** A number of the firm. */
record OfFirm(Term term) implements Node {

    @Override
    public Measure measure() {
        return term.measure();
    }

    @Override
    public Extent in(Evaluation evaluation) {
        return evaluation.term(term);
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        return this;
    }

    @Override
    public String text() {
        return CelText.of(term);
    }

    @Override
    public String said(Saying saying) {
        return saying.term(term);
    }
}
