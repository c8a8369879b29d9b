package org.throughline.policies.language;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Moment;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.language.LanguageFault.Kind;

/** What a comparison or a membership asks. Below, at most and other than become negations. */
final class Comparing {

    private static final Expression REFUSED = new Expression.Constant(false);
    private static final Map<String, String> TURNED =
            Map.of("_<_", "_>_", "_<=_", "_>=_", "_>_", "_<_", "_>=_", "_<=_", "_==_", "_==_", "_!=_", "_!=_");

    private final Operands operands;
    private final FaultList faults;

    Comparing(Operands operands, FaultList faults) {
        this.operands = operands;
        this.faults = faults;
    }

    Expression compare(CelExpr part, String sign, Operand left, Operand right) {
        if (left instanceof Operand.Refused || right instanceof Operand.Refused) {
            return REFUSED;
        }
        if (isSaid(left) && !isSaid(right)) {
            return compare(part, TURNED.getOrDefault(sign, sign), right, left);
        }
        if (left instanceof Operand.Counted counted) {
            return number(part, sign, counted.term(), right);
        }
        if (left instanceof Operand.Plain plain && right instanceof Operand.Date date) {
            return day(part, sign, plain.fact(), date.day());
        }
        if (left instanceof Operand.Plain plain && right instanceof Operand.Word word) {
            return word(part, sign, plain.fact(), word.word());
        }
        if (left instanceof Operand.Amount one && right instanceof Operand.Amount other) {
            return new Expression.Constant(holds(sign, one.number().compareTo(other.number())));
        }
        if (left instanceof Operand.Date one && right instanceof Operand.Date other) {
            return new Expression.Constant(holds(sign, one.day().compareTo(other.day())));
        }
        return wrong(part, right, left);
    }

    /** Whether one of these is, or something is among what is held. */
    Expression in(CelExpr part, Operand left, Operand right) {
        if (left instanceof Operand.Refused || right instanceof Operand.Refused) {
            return REFUSED;
        }
        if (left instanceof Operand.Word word
                && right instanceof Operand.Plain plain
                && plain.fact().type() instanceof ValueType.Tags) {
            return anyOf(part, part.call().args().get(0), plain.fact(), List.of(word.word()));
        }
        if (left instanceof Operand.Plain plain && right instanceof Operand.Words words && isWord(plain.fact())) {
            return anyOf(part, part.call().args().get(1), plain.fact(), words.words());
        }
        if (left instanceof Operand.Counted counted && right instanceof Operand.Amounts amounts) {
            return Expression.or(amounts.numbers().stream()
                    .map(number -> at(part, new Atom.Compared(counted.term(), Comparison.EQUAL, number)))
                    .toList());
        }
        return wrong(part, right, left);
    }

    private Expression number(CelExpr part, String sign, Term term, Operand right) {
        if (right instanceof Operand.Amount amount) {
            return comparison(sign, kind -> at(part, new Atom.Compared(term, kind, amount.number())));
        }
        if (!(right instanceof Operand.Counted other)) {
            return wrong(part, right, new Operand.Counted(term));
        }
        if (!term.measure().equals(other.term().measure())) {
            faults.add(part, Kind.MEASURE_DIFFERS, Map.of());
            return REFUSED;
        }
        if (term instanceof Term.Linear one && other.term() instanceof Term.Linear two) {
            Term less = new Term.Minus(one, two);
            return comparison(sign, kind -> at(part, new Atom.Compared(less, kind, BigDecimal.ZERO)));
        }
        faults.add(part, Kind.NOT_SAYABLE, Map.of("what", sign.replace("_", "")));
        return REFUSED;
    }

    private Expression day(CelExpr part, String sign, KnownFact fact, LocalDate day) {
        return fact.type() instanceof ValueType.Day
                ? comparison(sign, kind -> at(part, new Atom.DayCompared(fact, kind, day)))
                : wrong(part, new Operand.Date(day), new Operand.Plain(fact));
    }

    private Expression word(CelExpr part, String sign, KnownFact fact, String word) {
        boolean equality = sign.equals("_==_") || sign.equals("_!=_");
        if (!equality || !isWord(fact)) {
            return wrong(part, new Operand.Word(word), new Operand.Plain(fact));
        }
        List<CelExpr> sides = part.call().args();
        CelExpr said = sides.get(sides.get(0).getKind() == ExprKind.Kind.CONSTANT ? 0 : 1);
        Expression same = anyOf(part, said, fact, List.of(word));
        return sign.equals("_==_") ? same : Expression.not(same);
    }

    private Expression anyOf(CelExpr part, CelExpr said, KnownFact fact, List<String> values) {
        return operands.areKnown(said, fact) ? at(part, new Atom.AnyOf(fact, values, Moment.ASSESSMENT)) : REFUSED;
    }

    private Expression at(CelExpr part, Atom atom) {
        return new Expression.Condition(atom, operands.position(part));
    }

    private Expression wrong(CelExpr part, Operand found, Operand beside) {
        faults.add(part, Kind.WRONG_TYPE, Map.of("wanted", beside.kind(), "found", found.kind()));
        return REFUSED;
    }

    private static boolean isWord(KnownFact fact) {
        return fact.type() instanceof ValueType.Code || fact.type() instanceof ValueType.Text;
    }

    private static boolean isSaid(Operand operand) {
        return operand instanceof Operand.Amount || operand instanceof Operand.Date || operand instanceof Operand.Word;
    }

    private static Expression comparison(String sign, Function<Comparison, Expression> making) {
        return switch (sign) {
            case "_>=_" -> making.apply(Comparison.AT_LEAST);
            case "_<_" -> Expression.not(making.apply(Comparison.AT_LEAST));
            case "_>_" -> making.apply(Comparison.ABOVE);
            case "_<=_" -> Expression.not(making.apply(Comparison.ABOVE));
            case "_==_" -> making.apply(Comparison.EQUAL);
            default -> Expression.not(making.apply(Comparison.EQUAL));
        };
    }

    private static boolean holds(String sign, int order) {
        Expression said = comparison(sign, kind -> new Expression.Constant(kind.holds(order)));
        return ((Expression.Constant) said).value();
    }
}
