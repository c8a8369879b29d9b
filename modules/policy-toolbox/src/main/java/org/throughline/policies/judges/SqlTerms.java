package org.throughline.policies.judges;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.Year;

/** Numbers in SQL, compared by multiplying, since a quotient would be rounded. */
final class SqlTerms {

    private final Function<Cell, String> names;

    SqlTerms(Function<Cell, String> names) {
        this.names = names;
    }

    /**
     * A number that is a quotient.
     *
     * @param under a constant above nought, such as the years of an average
     */
    private record Quotient(String over, BigDecimal under) {}

    String compared(Atom.Compared compared) {
        String sign = " " + SqlAtoms.sign(compared.comparison()) + " ";
        if (compared.term() instanceof Term.Linear linear) {
            Quotient number = linear(linear);
            return number.over() + sign + plain(compared.bound().multiply(number.under()));
        }
        if (compared.term() instanceof Term.Growth growth) {
            String from = names.apply(Cell.of(growth.fact(), growth.from()));
            String more = "(" + names.apply(Cell.of(growth.fact(), growth.to())) + " - " + from + ")";
            return above(from, more + sign + plain(compared.bound()) + " * " + from);
        }
        Term.Ratio ratio = (Term.Ratio) compared.term();
        Quotient over = linear(ratio.over());
        Quotient under = linear(ratio.under());
        String left = over.over() + " * " + plain(under.under());
        return above(under.over(), left + sign + plain(compared.bound().multiply(over.under())) + " * " + under.over());
    }

    /** Nothing is measured by what is not above nought. */
    private static String above(String under, String said) {
        return "case when " + under + " > 0 then " + said + " end";
    }

    private Quotient linear(Term.Linear term) {
        if (term instanceof Term.FactNumber number) {
            return whole(names.apply(Cell.of(number.fact(), number.year())));
        }
        if (term instanceof Term.SumOfYears sum) {
            return whole(sum(sum.cells()));
        }
        if (term instanceof Term.MeanOfYears mean) {
            List<Year> years = mean.years().years();
            return new Quotient(sum(mean.cells()), BigDecimal.valueOf(years.size()));
        }
        if (term instanceof Term.Times times) {
            Quotient of = linear(times.of());
            return new Quotient("(" + plain(times.factor()) + " * " + of.over() + ")", of.under());
        }
        return term instanceof Term.Plus plus
                ? joined(linear(plus.one()), " + ", linear(plus.other()))
                : joined(linear(((Term.Minus) term).one()), " - ", linear(((Term.Minus) term).other()));
    }

    private static Quotient whole(String number) {
        return new Quotient(number, BigDecimal.ONE);
    }

    private static Quotient joined(Quotient one, String sign, Quotient other) {
        String left = one.over() + " * " + plain(other.under());
        String right = other.over() + " * " + plain(one.under());
        return new Quotient("(" + left + sign + right + ")", one.under().multiply(other.under()));
    }

    private String sum(List<Cell> cells) {
        return cells.stream().map(names).collect(Collectors.joining(" + ", "(", ")"));
    }

    /** A negative number in brackets: two signs in a row would begin a comment. */
    private static String plain(BigDecimal number) {
        return number.signum() < 0 ? "(" + number.toPlainString() + ")" : number.toPlainString();
    }
}
