package org.throughline.policies.judges;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.ValueType;

/** Conditions in SQL, over a column for each cell. */
final class SqlAtoms {

    /** Farther than any firm is old, and near enough for every database's calendar. */
    private static final BigDecimal FAR = BigDecimal.valueOf(1_000);

    private final Function<Cell, String> names;
    private final Assessment assessment;

    SqlAtoms(Function<Cell, String> names, Assessment assessment) {
        this.names = names;
        this.assessment = assessment;
    }

    String of(Atom atom) {
        if (atom instanceof Atom.Compared compared) {
            return compared.term() instanceof Term.TimeSince since
                    ? since(since, compared.comparison(), compared.bound())
                    : new SqlTerms(names).compared(compared);
        }
        Cell cell = atom.cells().get(0);
        String column = names.apply(cell);
        if (atom instanceof Atom.Known) {
            return cell.fact().absenceMeansNo() ? "true" : column + " is not null";
        }
        String said = said(atom, cell.fact(), column);
        return cell.fact().absenceMeansNo() ? "coalesce(" + said + ", false)" : said;
    }

    private static String said(Atom atom, KnownFact fact, String column) {
        if (atom instanceof Atom.DayCompared compared) {
            return column + " " + sign(compared.comparison()) + " " + day(compared.bound());
        }
        if (atom instanceof Atom.Holds) {
            return column;
        }
        if (atom instanceof Atom.AnyOf anyOf) {
            return fact.type() instanceof ValueType.Tags
                    ? either(anyOf.values(), tag -> "position(" + text("," + tag + ",") + " in " + column + ") > 0")
                    : column
                            + anyOf.values().stream()
                                    .map(SqlAtoms::text)
                                    .collect(Collectors.joining(", ", " in (", ")"));
        }
        if (atom instanceof Atom.Within within) {
            return either(
                    within.codes(), code -> "substring(" + column + ", 1, " + code.length() + ") = " + text(code));
        }
        Atom.TextHas has = (Atom.TextHas) atom;
        return "position(" + text(has.part()) + " in " + column + ")" + (has.atStart() ? " = 1" : " > 0");
    }

    /** By the calendar of the database: the day that is so many years or months later has come. */
    private String since(Term.TimeSince since, Comparison comparison, BigDecimal bound) {
        BigDecimal near = bound.max(FAR.negate()).min(FAR);
        String column = names.apply(Cell.of(since.fact()));
        long reached = near.setScale(0, RoundingMode.CEILING).longValueExact();
        long passed = near.setScale(0, RoundingMode.FLOOR).longValueExact() + 1;
        return switch (comparison) {
            case AT_LEAST -> elapsed(since, column, reached);
            case ABOVE -> elapsed(since, column, passed);
            case EQUAL ->
                reached == passed - 1
                        ? elapsed(since, column, reached) + " and not (" + elapsed(since, column, passed) + ")"
                        : "case when " + column + " is not null then false end";
        };
    }

    private String elapsed(Term.TimeSince since, String column, long count) {
        String unit = since.unit() == Term.TimeUnit.YEAR ? "year" : "month";
        return column + " + interval '" + count + "' " + unit + " <= " + day(assessment.day());
    }

    private static String either(List<String> values, Function<String, String> making) {
        return values.stream().map(making).collect(Collectors.joining(" or ", "(", ")"));
    }

    static String sign(Comparison comparison) {
        return comparison == Comparison.EQUAL ? "=" : comparison.sign();
    }

    static String day(LocalDate day) {
        return "date '" + day + "'";
    }

    private static String text(String word) {
        return "'" + word.replace("'", "''") + "'";
    }
}
