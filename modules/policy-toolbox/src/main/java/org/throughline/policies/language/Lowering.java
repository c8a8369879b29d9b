package org.throughline.policies.language;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.util.List;
import java.util.Map;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.language.LanguageFault.Kind;

/** Makes our tree of CEL's: what joins conditions. What a condition compares is the matter of others. */
final class Lowering {

    /** Stands for what was refused; such a tree is shown to nobody. */
    private static final Expression REFUSED = new Expression.Constant(false);

    private final Operands operands;
    private final Comparing comparing;
    private final Functions functions;
    private final FaultList faults;

    Lowering(Operands operands, FaultList faults) {
        this.operands = operands;
        this.faults = faults;
        this.comparing = new Comparing(operands, faults);
        this.functions = new Functions(operands, faults);
    }

    Expression expression(CelExpr part) {
        if (part.getKind() == ExprKind.Kind.CONSTANT && part.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE) {
            return new Expression.Constant(part.constant().booleanValue());
        }
        return part.getKind() == ExprKind.Kind.CALL ? call(part, part.call()) : asked(part);
    }

    private Expression call(CelExpr part, CelCall call) {
        List<CelExpr> args = call.args();
        return switch (call.function()) {
            case "_&&_" -> Expression.and(args.stream().map(this::expression).toList());
            case "_||_" -> Expression.or(args.stream().map(this::expression).toList());
            case "!_" -> Expression.not(expression(args.get(0)));
            case "_==_", "_!=_" -> equality(part, call);
            case "_<_", "_<=_", "_>_", "_>=_" ->
                comparing.compare(part, call.function(), operands.number(args.get(0)), operands.number(args.get(1)));
            case "@in", "_in_" -> comparing.in(part, operands.number(args.get(0)), operands.of(args.get(1)));
            case "_?_:_" -> refused(part, Kind.NOT_SAYABLE, Map.of("what", "? :"));
            default -> Functions.CONDITIONS.contains(call.function()) ? functions.condition(part, call) : asked(part);
        };
    }

    /** A condition can stand beside true or false, for instance {@code listed == false}. */
    private Expression equality(CelExpr part, CelCall call) {
        CelExpr left = call.args().get(0);
        CelExpr right = call.args().get(1);
        boolean same = call.function().equals("_==_");
        if (isTruth(right) || isTruth(left)) {
            CelExpr said = isTruth(right) ? right : left;
            Expression other = expression(isTruth(right) ? left : right);
            return said.constant().booleanValue() == same ? other : Expression.not(other);
        }
        return comparing.compare(part, call.function(), operands.number(left), operands.number(right));
    }

    private static boolean isTruth(CelExpr part) {
        return part.getKind() == ExprKind.Kind.CONSTANT && part.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE;
    }

    private Expression asked(CelExpr part) {
        Operand operand = operands.of(part);
        if (operand instanceof Operand.Asked asked) {
            return asked.expression();
        }
        return operand instanceof Operand.Refused
                ? REFUSED
                : refused(part, Kind.WRONG_TYPE, Map.of("wanted", "Asked", "found", operand.kind()));
    }

    private Expression refused(CelExpr part, Kind kind, Map<String, String> values) {
        faults.add(part, kind, values);
        return REFUSED;
    }
}
