package org.throughline.policies.matching;

import java.util.List;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.Year;

/** How a quantity is worked out of columns, for any firm, on one scale of {@link Keys}. */
interface Formula {

    /** Digits for what has no end behind the point, unless a bound asks for more. */
    int DIGITS = 6;

    /** Whether it can be worked out: all it reads is known, and nothing is divided by what is not above nought. */
    boolean isKnown(int row);

    /** Its key; means nothing unless it is known. */
    long key(int row);

    /** It itself; for what is beyond all keys. */
    Fraction exact(int row);

    /** The scale of its keys, in digits. */
    int scale();

    /** Whether every number it can come to has an even key, so that finer bounds need no finer scale. */
    boolean isWhole();

    /**
     * The formula of a quantity.
     *
     * @param digits of the finest bound it will be compared with
     */
    static Formula of(Quantity quantity, int digits, Facts facts, Assessment assessment) {
        if (quantity instanceof Quantity.Day day) {
            return new Days(CellReader.of(Cell.of(day.fact()), facts, assessment));
        }
        Term term = ((Quantity.Counted) quantity).term();
        if (term instanceof Term.TimeSince since) {
            CellReader reader = CellReader.of(Cell.of(since.fact()), facts, assessment);
            return new Elapsed(reader, assessment.day(), since.unit());
        }
        int scale = Math.max(DIGITS, digits);
        if (term instanceof Term.Linear linear) {
            return new Linear(sum(linear, facts, assessment), scale);
        }
        List<CellReader> readers = CellReader.of(term.cells(), facts, assessment);
        Term.Ratio ratio = term instanceof Term.Growth growth ? ratio(growth) : (Term.Ratio) term;
        return new Quotient(
                readers, sum(ratio.over(), facts, assessment), sum(ratio.under(), facts, assessment), scale);
    }

    private static WeightedSum sum(Term.Linear linear, Facts facts, Assessment assessment) {
        return WeightedSum.of(linear, facts, assessment);
    }

    private static Term.Ratio ratio(Term.Growth growth) {
        Term.FactNumber from = new Term.FactNumber(growth.fact(), growth.from());
        Term.FactNumber to = new Term.FactNumber(growth.fact(), growth.to());
        return new Term.Ratio(new Term.Minus(to, from), from);
    }

    /** What has to be above nought for a quantity to be worked out; empty if it divides by nothing. */
    static List<Cell> under(Quantity quantity) {
        if (quantity instanceof Quantity.Counted number) {
            if (number.term() instanceof Term.Ratio ratio) {
                return ratio.under().cells();
            }
            if (number.term() instanceof Term.Growth growth) {
                Year from = growth.from();
                return List.of(Cell.of(growth.fact(), from));
            }
        }
        return List.of();
    }
}
