package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.expression.Term;
import org.throughline.policies.sentences.Figures;
import org.throughline.policies.sentences.Sentence;
import org.throughline.policies.verdict.Gap;

/** Says how far a firm is from a condition. */
@RequestScoped
class GapWords {

    private static final int DIGITS = 4;

    @Inject
    private PolicyReader reader;

    /** A condition as it has to be, with the gap to it. */
    String of(Atom atom, boolean wanted, Gap gap) {
        String condition = Sentence.of(atom, wanted, reader.language());
        if (gap instanceof Gap.MetOn met) {
            return reader.say(
                    "near.on", Map.of("condition", condition, "day", met.day().toString()));
        }
        if (gap instanceof Gap.Days days) {
            return reader.say("near.days", Map.of("condition", condition, "days", Long.toString(days.days())));
        }
        Gap.Amount amount = (Gap.Amount) gap;
        Term term = ((Atom.Compared) atom).term();
        if (amount.by().signum() == 0) {
            // It has to be passed, and is reached.
            return reader.say("near.at", Map.of("condition", condition, "value", number(term, amount.value())));
        }
        return reader.say(
                "near.by",
                Map.of(
                        "condition", condition,
                        "value", number(term, amount.value()),
                        "by", number(term, amount.by())));
    }

    private String number(Term term, Fraction number) {
        Figures figures = new Figures(reader.language());
        boolean share = term.measure().isNone() && (term instanceof Term.Ratio || term instanceof Term.Growth);
        BigDecimal rounded = number.rounded(DIGITS);
        return (share ? figures.share(rounded) : figures.of(term.measure(), rounded)).strip();
    }
}
