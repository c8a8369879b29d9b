package org.throughline.policies.benefit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Term;
import org.throughline.policies.sentences.Sentence;

/** The numbers that the conditions of a formula compare with. */
final class Bounds {

    private Bounds() {}

    /** The same with other bounds, which are met in the order in which they are written. */
    static Expression changed(Expression expression, UnaryOperator<Numeral> change) {
        if (expression instanceof Expression.And and) {
            return new Expression.And(all(and.parts(), change));
        }
        if (expression instanceof Expression.Or or) {
            return new Expression.Or(all(or.parts(), change));
        }
        if (expression instanceof Expression.Not not) {
            return new Expression.Not(changed(not.part(), change));
        }
        if (expression instanceof Expression.Condition condition
                && condition.atom() instanceof Atom.Compared compared) {
            BigDecimal bound = change.apply(numeral(compared)).value();
            Atom atom = new Atom.Compared(compared.term(), compared.comparison(), bound);
            return new Expression.Condition(atom, condition.at());
        }
        return expression;
    }

    private static List<Expression> all(List<Expression> parts, UnaryOperator<Numeral> change) {
        return parts.stream().map(part -> changed(part, change)).toList();
    }

    private static Numeral numeral(Atom.Compared compared) {
        Term term = compared.term();
        boolean share = term.measure().isNone() && (term instanceof Term.Ratio || term instanceof Term.Growth);
        BilingualText about =
                new BilingualText(Sentence.of(term, Locale.SIMPLIFIED_CHINESE), Sentence.of(term, Locale.ENGLISH));
        return new Numeral(compared.bound(), Role.BOUND, term.measure(), share, about);
    }
}
