package org.throughline.policies.verdict;

import java.math.BigDecimal;
import java.util.Optional;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.expression.Term;

/**
 * What a quotient lacks, said of what is divided: how much more research a firm would need for a share of 3 % while its
 * revenue stays what it is.
 *
 * @param of what is divided
 * @param by how much more of it there would have to be, above nought; where the bound has to be passed, more than that
 */
public record Shortfall(Term.Linear of, Fraction by) {

    /** That of a condition; empty if it asks for no least share, is met, or is not known of the firm. */
    public static Optional<Shortfall> of(Atom atom, Terms firm) {
        if (!(atom instanceof Atom.Compared compared)
                || !(compared.term() instanceof Term.Ratio ratio)
                || compared.comparison() == Comparison.EQUAL) {
            return Optional.empty();
        }
        Optional<Fraction> over = firm.of(ratio.over()).number();
        Optional<Fraction> under = firm.of(ratio.under()).number();
        if (over.isEmpty() || under.isEmpty() || under.get().signum() <= 0) {
            return Optional.empty();
        }
        Fraction wanted = under.get().times(compared.bound());
        Fraction by = wanted.plus(over.get().times(BigDecimal.ONE.negate()));
        return by.signum() > 0 ? Optional.of(new Shortfall(ratio.over(), by)) : Optional.empty();
    }
}
