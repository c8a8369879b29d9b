package org.throughline.policies.benefit;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.policies.language.Amounts;
import org.throughline.policies.language.LanguageFault.Kind;
import org.throughline.policies.language.Passage;

/** Numbers that stand in the source itself, worked out exactly. */
final class Constants {

    private static final Set<String> SIGNS = Set.of("_+_", "_-_", "_*_", "_/_", "-_");
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,6})?");

    private final Passage passage;

    Constants(Passage passage) {
        this.passage = passage;
    }

    /** Whether a part is a number of the source and nothing else. */
    boolean isConstant(CelExpr part) {
        if (part.getKind() == ExprKind.Kind.CONSTANT) {
            CelConstant.Kind kind = part.constant().getKind();
            return kind == CelConstant.Kind.INT64_VALUE || kind == CelConstant.Kind.DOUBLE_VALUE;
        }
        if (part.getKind() != ExprKind.Kind.CALL) {
            return false;
        }
        CelCall call = part.call();
        return isYuan(call)
                || (SIGNS.contains(call.function()) && call.args().stream().allMatch(this::isConstant));
    }

    /** Whether it is said to be an amount of money. */
    boolean isMoney(CelExpr part) {
        return part.getKind() == ExprKind.Kind.CALL
                && (isYuan(part.call()) || part.call().args().stream().anyMatch(this::isMoney));
    }

    /** The number; refused and empty if it is none that counts. */
    Optional<BigDecimal> value(CelExpr part) {
        if (part.getKind() != ExprKind.Kind.CALL) {
            return passage.number(part);
        }
        CelCall call = part.call();
        if (isYuan(call)) {
            return yuan(part, call);
        }
        Optional<BigDecimal> one = value(call.args().get(0));
        if (call.function().equals("-_")) {
            return one.map(BigDecimal::negate);
        }
        Optional<BigDecimal> other = value(call.args().get(1));
        return one.flatMap(left -> other.flatMap(right -> counted(part, call.function(), left, right)));
    }

    private Optional<BigDecimal> counted(CelExpr part, String sign, BigDecimal one, BigDecimal other) {
        if (sign.equals("_/_") && other.signum() == 0) {
            passage.refuse(part, Kind.DIVIDES_BY_ZERO, Map.of());
            return Optional.empty();
        }
        Optional<BigDecimal> result = switch (sign) {
            case "_+_" -> Amounts.counted(one.add(other));
            case "_-_" -> Amounts.counted(one.subtract(other));
            case "_*_" -> Amounts.counted(one.multiply(other));
            default -> Amounts.quotient(one, other);
        };
        if (result.isEmpty()) {
            passage.refuse(part, Kind.NUMBER_FORM, Map.of("number", one + sign.replace("_", "") + other));
        }
        return result;
    }

    private Optional<BigDecimal> yuan(CelExpr part, CelCall call) {
        if (call.args().size() != 1) {
            passage.refuse(part, Kind.WRONG_COUNT, Map.of("name", "yuan", "count", "1"));
            return Optional.empty();
        }
        return passage.word(call.args().get(0)).flatMap(word -> {
            if (AMOUNT.matcher(word).matches()) {
                return Optional.of(new BigDecimal(word));
            }
            passage.refuse(call.args().get(0), Kind.NUMBER_FORM, Map.of("number", word));
            return Optional.empty();
        });
    }

    private static boolean isYuan(CelCall call) {
        return call.function().equals("yuan") && call.target().isEmpty();
    }
}
