package org.throughline.policies.matching;

import java.math.BigDecimal;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.facts.Assessment;

/** What a condition compares, worked out for single firms: a number, or of a day its distance from 1970. */
public final class Reckoning {

    private final Formula formula;
    private final BigDecimal bound;

    private Reckoning(Formula formula, BigDecimal bound) {
        this.formula = formula;
        this.bound = bound;
    }

    /**
     * That of a condition.
     *
     * @throws IllegalArgumentException if it compares nothing with a bound
     */
    public static Reckoning of(Atom condition, Facts facts, Assessment assessment) {
        Quantity.Bounded bounded =
                Quantity.of(condition).orElseThrow(() -> new IllegalArgumentException("No bound: " + condition));
        int digits = Math.max(0, bounded.bound().scale());
        return new Reckoning(Formula.of(bounded.quantity(), digits, facts, assessment), bounded.bound());
    }

    /** Whether a condition compares something with a bound. */
    public static boolean isOf(Atom condition) {
        return Quantity.of(condition).isPresent();
    }

    /** Whether it can be worked out for a firm. */
    public boolean isKnown(int row) {
        return formula.isKnown(row);
    }

    /** What it comes to; means nothing unless it is known. */
    public Fraction of(int row) {
        return formula.exact(row);
    }

    /** The bound of the condition, as it compares. */
    public BigDecimal bound() {
        return bound;
    }
}
