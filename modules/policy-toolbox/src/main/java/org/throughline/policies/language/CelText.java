package org.throughline.policies.language;

import java.util.List;
import java.util.stream.Collectors;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Term;
import org.throughline.policies.expression.YearSpan;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Moment;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Year;

/**
 * Writes the language, each tree in one way: what is read again is the same tree, and equal conditions are the same
 * text, which so is a name for them.
 */
public final class CelText {

    private CelText() {}

    /** A whole expression. */
    public static String of(Expression expression) {
        if (expression instanceof Expression.And and) {
            return joined(and.parts(), " && ");
        }
        if (expression instanceof Expression.Or or) {
            return joined(or.parts(), " || ");
        }
        if (expression instanceof Expression.Not not) {
            return negated(not.part());
        }
        return expression instanceof Expression.Condition condition
                ? of(condition.atom())
                : Boolean.toString(((Expression.Constant) expression).value());
    }

    /** A condition. */
    public static String of(Atom atom) {
        if (atom instanceof Atom.Compared compared) {
            return of(compared.term()) + " " + compared.comparison().sign() + " "
                    + compared.bound().toPlainString();
        }
        if (atom instanceof Atom.DayCompared compared) {
            return compared.fact().name() + " " + compared.comparison().sign() + " date(\"" + compared.bound() + "\")";
        }
        if (atom instanceof Atom.Holds holds) {
            return held(holds.fact(), "", holds.on(), holds.fact().name());
        }
        if (atom instanceof Atom.AnyOf anyOf) {
            return held(anyOf.fact(), ", " + words(anyOf.values()), anyOf.on(), plain(anyOf));
        }
        if (atom instanceof Atom.Within within) {
            return "within(" + within.fact().name() + ", " + words(within.codes()) + ")";
        }
        if (atom instanceof Atom.TextHas has) {
            String function = has.atStart() ? "startsWith" : "contains";
            return has.fact().name() + "." + function + "(" + quoted(has.part()) + ")";
        }
        return "known(" + of(((Atom.Known) atom).cell()) + ")";
    }

    /** A term. */
    public static String of(Term term) {
        if (term instanceof Term.Linear linear) {
            return of(linear);
        }
        if (term instanceof Term.Ratio ratio) {
            return bracketed(ratio.over()) + " / " + bracketed(ratio.under());
        }
        if (term instanceof Term.Growth growth) {
            return "growth(" + growth.fact().name() + ", " + of(growth.from()) + ", " + of(growth.to()) + ")";
        }
        Term.TimeSince since = (Term.TimeSince) term;
        String function = since.unit() == Term.TimeUnit.YEAR ? "yearsSince" : "monthsSince";
        return function + "(" + since.fact().name() + ")";
    }

    private static String of(Term.Linear term) {
        if (term instanceof Term.FactNumber number) {
            return of(Cell.of(number.fact(), number.year()));
        }
        if (term instanceof Term.SumOfYears sum) {
            return span("sum", sum.fact(), sum.years());
        }
        if (term instanceof Term.MeanOfYears mean) {
            return span("average", mean.fact(), mean.years());
        }
        if (term instanceof Term.Plus plus) {
            return of(plus.one()) + " + " + bracketed(plus.other());
        }
        if (term instanceof Term.Minus minus) {
            return of(minus.one()) + " - " + bracketed(minus.other());
        }
        Term.Times times = (Term.Times) term;
        return times.factor().toPlainString() + " * " + bracketed(times.of());
    }

    /** Something that is known or not. */
    public static String of(Cell cell) {
        String name = cell.fact().name();
        if (cell.year() instanceof Year.Latest) {
            return "latest(" + name + ")";
        }
        return cell.year() instanceof Year.None ? name : name + "[" + of(cell.year()) + "]";
    }

    private static String of(Year year) {
        if (year instanceof Year.Before before) {
            return before.years() == 0 ? "year" : "year - " + before.years();
        }
        return Integer.toString(((Year.Of) year).year());
    }

    private static String joined(List<Expression> parts, String sign) {
        return parts.stream()
                .map(part -> part instanceof Expression.And || part instanceof Expression.Or
                        ? "(" + of(part) + ")"
                        : of(part))
                .collect(Collectors.joining(sign));
    }

    /** The opposite of a comparison is another comparison. */
    private static String negated(Expression part) {
        if (!(part instanceof Expression.Condition condition)) {
            return "!(" + of(part) + ")";
        }
        Atom atom = condition.atom();
        if (atom instanceof Atom.Compared compared) {
            return of(compared.term()) + " " + opposite(compared.comparison()) + " "
                    + compared.bound().toPlainString();
        }
        if (atom instanceof Atom.DayCompared compared) {
            String bound = " date(\"" + compared.bound() + "\")";
            return compared.fact().name() + " " + opposite(compared.comparison()) + bound;
        }
        return atom instanceof Atom.AnyOf anyOf && anyOf.on() instanceof Moment.OfAssessment
                ? negated(anyOf)
                : "!" + of(atom);
    }

    private static String negated(Atom.AnyOf anyOf) {
        boolean one = anyOf.values().size() == 1 && !(anyOf.fact().type() instanceof ValueType.Tags);
        return one
                ? anyOf.fact().name() + " != " + quoted(anyOf.values().get(0))
                : anyOf.fact().type() instanceof ValueType.Tags
                                && anyOf.values().size() > 1
                        ? "!" + of(anyOf)
                        : "!(" + of(anyOf) + ")";
    }

    /** Below, at most, other than. */
    public static String opposite(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> "<";
            case ABOVE -> "<=";
            case EQUAL -> "!=";
        };
    }

    private static String plain(Atom.AnyOf anyOf) {
        String name = anyOf.fact().name();
        boolean one = anyOf.values().size() == 1;
        if (anyOf.fact().type() instanceof ValueType.Tags) {
            return one
                    ? quoted(anyOf.values().get(0)) + " in " + name
                    : "hasAny(" + name + ", " + words(anyOf.values()) + ")";
        }
        return one ? name + " == " + quoted(anyOf.values().get(0)) : name + " in " + words(anyOf.values());
    }

    private static String held(KnownFact fact, String what, Moment moment, String now) {
        return moment instanceof Moment.On on ? "heldOn(" + fact.name() + what + ", date(\"" + on.day() + "\"))" : now;
    }

    private static String span(String function, KnownFact fact, YearSpan years) {
        return function + "(" + fact.name() + ", " + of(years.from()) + ", " + of(years.to()) + ")";
    }

    private static String bracketed(Term term) {
        boolean joined = term instanceof Term.Plus || term instanceof Term.Minus || term instanceof Term.Times;
        return joined ? "(" + of(term) + ")" : of(term);
    }

    private static String words(List<String> words) {
        return words.stream().map(CelText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A word as CEL writes it. */
    public static String quoted(String word) {
        StringBuilder text = new StringBuilder("\"");
        word.codePoints().forEach(one -> {
            if (one == '"' || one == '\\') {
                text.append('\\').appendCodePoint(one);
            } else if (one < ' ' || one == 0x7f) {
                text.append(String.format("\\u%04x", one));
            } else {
                text.appendCodePoint(one);
            }
        });
        return text.append('"').toString();
    }
}
