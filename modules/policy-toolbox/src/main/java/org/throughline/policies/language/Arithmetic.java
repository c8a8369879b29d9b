package org.throughline.policies.language;

import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.policies.expression.Term;
import org.throughline.policies.language.LanguageFault.Kind;

/** What numbers come to: constants are worked out at once, the rest becomes a term. */
final class Arithmetic {

    private final FaultList faults;

    Arithmetic(FaultList faults) {
        this.faults = faults;
    }

    Operand of(CelExpr part, String sign, Operand left, Operand right) {
        if (left instanceof Operand.Refused || right instanceof Operand.Refused) {
            return new Operand.Refused();
        }
        for (Operand side : List.of(left, right)) {
            if (!(side instanceof Operand.Amount) && !(side instanceof Operand.Counted)) {
                return refused(part, Kind.WRONG_TYPE, Map.of("wanted", "Amount", "found", side.kind()));
            }
        }
        if (sign.equals("_/_")
                && right instanceof Operand.Amount amount
                && amount.number().signum() == 0) {
            return refused(part, Kind.DIVIDES_BY_ZERO, Map.of());
        }
        if (left instanceof Operand.Amount one && right instanceof Operand.Amount other) {
            return constants(part, sign, one.number(), other.number());
        }
        if (left instanceof Operand.Counted one && right instanceof Operand.Counted other) {
            return terms(part, sign, one.term(), other.term());
        }
        return left instanceof Operand.Amount amount
                ? mixed(part, sign, amount.number(), ((Operand.Counted) right).term(), true)
                : mixed(part, sign, ((Operand.Amount) right).number(), ((Operand.Counted) left).term(), false);
    }

    private Operand constants(CelExpr part, String sign, BigDecimal one, BigDecimal other) {
        Optional<BigDecimal> result = switch (sign) {
            case "_+_" -> Amounts.counted(one.add(other));
            case "_-_" -> Amounts.counted(one.subtract(other));
            case "_*_" -> Amounts.counted(one.multiply(other));
            default -> Amounts.quotient(one, other);
        };
        return result.<Operand>map(Operand.Amount::new)
                .orElseGet(() ->
                        refused(part, Kind.NUMBER_FORM, Map.of("number", one + sign.replace("_", "") + other)));
    }

    private Operand terms(CelExpr part, String sign, Term left, Term right) {
        if (!(left instanceof Term.Linear one) || !(right instanceof Term.Linear other) || sign.equals("_*_")) {
            return notSayable(part, sign);
        }
        if (sign.equals("_/_")) {
            return new Operand.Counted(new Term.Ratio(one, other));
        }
        if (!one.measure().equals(other.measure())) {
            return refused(part, Kind.MEASURE_DIFFERS, Map.of());
        }
        return new Operand.Counted(sign.equals("_+_") ? new Term.Plus(one, other) : new Term.Minus(one, other));
    }

    /** A constant with a term: only so many times something, or a part of it. */
    private Operand mixed(CelExpr part, String sign, BigDecimal amount, Term term, boolean amountFirst) {
        if (!(term instanceof Term.Linear linear)) {
            return notSayable(part, sign);
        }
        if (sign.equals("_*_")) {
            return times(part, amount, linear);
        }
        if (!sign.equals("_/_") || amountFirst) {
            return notSayable(part, sign);
        }
        return Amounts.quotient(BigDecimal.ONE, amount)
                .map(factor -> times(part, factor, linear))
                .orElseGet(() -> refused(part, Kind.NUMBER_FORM, Map.of("number", "1/" + amount)));
    }

    private Operand times(CelExpr part, BigDecimal factor, Term.Linear of) {
        if (of instanceof Term.Times times) {
            return Amounts.counted(factor.multiply(times.factor()))
                    .map(product -> times(part, product, times.of()))
                    .orElseGet(() -> refused(part, Kind.NUMBER_FORM, Map.of("number", factor + "*" + times.factor())));
        }
        return new Operand.Counted(factor.compareTo(BigDecimal.ONE) == 0 ? of : new Term.Times(factor, of));
    }

    private Operand notSayable(CelExpr part, String sign) {
        return refused(part, Kind.NOT_SAYABLE, Map.of("what", sign.replace("_", "")));
    }

    private Operand refused(CelExpr part, Kind kind, Map<String, String> values) {
        faults.add(part, kind, values);
        return new Operand.Refused();
    }
}
