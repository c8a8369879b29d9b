package org.throughline.policies.benefit;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.language.LanguageFault.Kind;
import org.throughline.policies.language.Passage;

/** Reads a formula: what stands in a place is read by what the place wants. This reads payments and shares. */
final class FormulaReading {

    /** Stands for what was refused; such a formula is shown to nobody. */
    static final Constant REFUSED = new Constant(new Numeral(BigDecimal.ZERO, Role.AMOUNT, Money.YUAN, false, null));

    private final Passage passage;
    private final Constants constants;
    private final Functions functions;
    private final BaseReading bases;
    private final BranchReading branches;
    private @Nullable BilingualText about;

    FormulaReading(Passage passage) {
        this.passage = passage;
        this.constants = new Constants(passage);
        this.functions = new Functions(passage);
        this.bases = new BaseReading(passage, this, constants, functions);
        this.branches = new BranchReading(passage, this, bases);
    }

    /** A payment; its numbers have a role. */
    Node paid(CelExpr part, Role role) {
        if (constants.isConstant(part)) {
            return amount(part, role);
        }
        if (part.getKind() != ExprKind.Kind.CALL) {
            return cash(part);
        }
        if (!functions.fits(part)) {
            return REFUSED;
        }
        CelCall call = part.call();
        if (BranchReading.NAMES.contains(call.function())) {
            return branches.of(part, each -> paid(each, role), cap -> paid(cap, Role.CAP));
        }
        return called(part, call.function(), call.args(), role);
    }

    private Node called(CelExpr part, String name, List<CelExpr> args, Role role) {
        return switch (name) {
            case "rate" -> new Rate(share(args.get(0), Role.RATE), cash(args.get(1)));
            case "matched" -> new Matched(share(args.get(0), Role.MATCH), cash(args.get(1)));
            case "perUnit" -> new PerUnit(count(args.get(0)), paid(args.get(1), role));
            case "perFull" -> perFull(args, role);
            case "startingAt" -> startingAt(args, role);
            case "topUp", "_-_" -> topUp(part, paid(args.get(0), role), cash(args.get(1)));
            case "_+_" -> new Sum(paid(args.get(0), role), paid(args.get(1), role));
            case "_*_" -> product(part, args, role);
            default -> cash(part);
        };
    }

    /** Reads what goes with one of several, whose numbers are named after it. */
    Node about(BilingualText which, Supplier<Node> reading) {
        BilingualText before = about;
        about = which;
        Node read = reading.get();
        about = before;
        return read;
    }

    Constant constant(BigDecimal value, Role role, Measure measure, boolean share) {
        return new Constant(new Numeral(value, role, measure, share, about));
    }

    private Node amount(CelExpr part, Role role) {
        Optional<BigDecimal> value = constants.value(part);
        if (value.isPresent() && value.get().signum() < 0) {
            passage.refuse(part, Kind.BELOW_ZERO, Map.of());
            return REFUSED;
        }
        return value.<Node>map(number -> constant(number, role, Money.YUAN, false))
                .orElse(REFUSED);
    }

    /** Money that is a figure of the firm or of the application, or a payment that another is measured by. */
    Node cash(CelExpr part) {
        if (constants.isConstant(part)) {
            return amount(part, Role.FIGURE);
        }
        boolean branching = part.getKind() == ExprKind.Kind.CALL
                && BranchReading.NAMES.contains(part.call().function());
        Node read = branching ? paid(part, Role.AMOUNT) : bases.base(part);
        if (read != REFUSED && !Money.is(read.measure())) {
            passage.refuse(part, Kind.NOT_MONEY, Map.of());
            return REFUSED;
        }
        return read;
    }

    /** A part of a whole. */
    private Node share(CelExpr part, Role role) {
        if (constants.isConstant(part)) {
            return constants
                    .value(part)
                    .map(number -> share(part, role, number))
                    .orElse(REFUSED);
        }
        if (part.getKind() == ExprKind.Kind.CALL
                && BranchReading.NAMES.contains(part.call().function())) {
            return functions.fits(part)
                    ? branches.of(part, each -> share(each, role), cap -> share(cap, role))
                    : REFUSED;
        }
        Node read = bases.base(part);
        if (read != REFUSED && !read.measure().isNone()) {
            passage.refuse(part, Kind.WRONG_TYPE, Map.of("wanted", "Share", "found", "Amount"));
            return REFUSED;
        }
        return read;
    }

    private Node share(CelExpr part, Role role, BigDecimal number) {
        Constant read = constant(number, role, Measure.NONE, true);
        if (read.numeral().takes(number)) {
            return read;
        }
        BigDecimal percent = number.movePointLeft(2);
        if (read.numeral().takes(percent)) {
            passage.refuse(
                    part,
                    Kind.SHARE_WRONG,
                    Map.of(),
                    percent.stripTrailingZeros().toPlainString());
        } else {
            passage.refuse(part, number.signum() < 0 ? Kind.BELOW_ZERO : Kind.SHARE_WRONG, Map.of());
        }
        return REFUSED;
    }

    private Node count(CelExpr part) {
        Node read = bases.base(part);
        if (read != REFUSED && Money.is(read.measure())) {
            passage.refuse(part, Kind.WRONG_TYPE, Map.of("wanted", "Count", "found", "Amount"));
            return REFUSED;
        }
        return read;
    }

    private Node perFull(List<CelExpr> args, Role role) {
        Node base = bases.base(args.get(0));
        Numeral every = bases.positive(args.get(1), base);
        return new PerFull(base, every, paid(args.get(2), role));
    }

    private Node startingAt(List<CelExpr> args, Role role) {
        Node base = bases.base(args.get(0));
        Numeral start = bases.figure(args.get(1), Role.THRESHOLD, base);
        Node first = paid(args.get(2), role);
        Numeral every = bases.positive(args.get(3), base);
        return new StartingAt(base, start, first, every, paid(args.get(4), role));
    }

    /** What is never more than was paid before would never pay anything. */
    private Node topUp(CelExpr part, Node of, Node before) {
        if (of == REFUSED || before == REFUSED) {
            return REFUSED;
        }
        Extent left = of.in(Evaluation.blind()).minus(before.in(Evaluation.blind()));
        if (left.high() != null && left.high().signum() < 0) {
            passage.refuse(part, Kind.BELOW_ZERO, Map.of());
            return REFUSED;
        }
        return new TopUp(of, before);
    }

    /** A share of money, or so much money for each of something. */
    private Node product(CelExpr part, List<CelExpr> args, Role role) {
        boolean first = constants.isConstant(args.get(0));
        if (!first && !constants.isConstant(args.get(1))) {
            passage.refuse(part, Kind.NOT_SAYABLE, Map.of("what", "*"));
            return REFUSED;
        }
        CelExpr number = args.get(first ? 0 : 1);
        Node other = bases.base(args.get(first ? 1 : 0));
        if (other == REFUSED) {
            return REFUSED;
        }
        if (Money.is(other.measure())) {
            return new Rate(share(number, Role.RATE), other);
        }
        if (other.measure().isNone() || constants.isMoney(number)) {
            return new PerUnit(other, amount(number, role));
        }
        constants
                .value(number)
                .ifPresent(value ->
                        passage.refuse(number, Kind.NOT_MONEY, Map.of(), "yuan(\"" + value.toPlainString() + "\")"));
        return REFUSED;
    }
}
