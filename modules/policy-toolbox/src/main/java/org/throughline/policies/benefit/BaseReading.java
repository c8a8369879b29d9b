package org.throughline.policies.benefit;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.language.LanguageFault.Kind;
import org.throughline.policies.language.Passage;

/** Reads figures that payments are measured by: of the firm, of the application, and what is counted of them. */
final class BaseReading {

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_ -]{0,39}");

    /** What is a payment wherever it stands. */
    private static final Set<String> PAYMENTS = Set.of(
            "rate",
            "matched",
            "perUnit",
            "perFull",
            "startingAt",
            "topUp",
            "tiers",
            "capped",
            "least",
            "greatest",
            "_?_:_");

    private final Passage passage;
    private final FormulaReading formulas;
    private final Constants constants;
    private final Functions functions;

    BaseReading(Passage passage, FormulaReading formulas, Constants constants, Functions functions) {
        this.passage = passage;
        this.formulas = formulas;
        this.constants = constants;
        this.functions = functions;
    }

    Node base(CelExpr part) {
        if (constants.isConstant(part)) {
            return number(part, constants.isMoney(part) ? Money.YUAN : Measure.NONE);
        }
        if (part.getKind() != ExprKind.Kind.CALL) {
            return term(part);
        }
        if (!functions.fits(part)) {
            return FormulaReading.REFUSED;
        }
        String name = part.call().function();
        return PAYMENTS.contains(name)
                ? formulas.paid(part, Role.AMOUNT)
                : called(part, name, part.call().args());
    }

    private Node called(CelExpr part, String name, List<CelExpr> args) {
        return switch (name) {
            case "_+_" -> pair(part, args, Sum::new);
            case "_-_" -> pair(part, args, Less::new);
            case "excess" -> pair(part, args, Excess::new);
            case "_*_" -> multiple(part, args);
            case "-_" -> multiple(base(args.get(0)), BigDecimal.ONE.negate());
            case "_/_" -> quotient(part, args);
            case "figure" -> ofCase(args.get(0), Money.YUAN);
            case "count" -> ofCase(args.get(0), Measure.NONE);
            case "option" -> misplaced(part);
            default -> term(part);
        };
    }

    /** The number that a place wants, in the measure of what it stands beside. */
    Numeral figure(CelExpr part, Role role, Node beside) {
        boolean share = isShare(beside);
        if (constants.isConstant(part)) {
            return constants
                    .value(part)
                    .map(value -> formulas.constant(value, role, beside.measure(), share)
                            .numeral())
                    .orElse(FormulaReading.REFUSED.numeral());
        }
        passage.refuse(part, Kind.WRONG_TYPE, Map.of("wanted", "Amount", "found", "Other"));
        return FormulaReading.REFUSED.numeral();
    }

    /** A measure that is filled again and again. */
    Numeral positive(CelExpr part, Node beside) {
        Numeral every = figure(part, Role.EVERY, beside);
        if (!every.equals(FormulaReading.REFUSED.numeral()) && every.value().signum() <= 0) {
            passage.refuse(part, Kind.NOT_POSITIVE, Map.of());
        }
        return every;
    }

    /** Whether people say it in per cent. */
    static boolean isShare(Node node) {
        if (node instanceof OfFirm firm) {
            return firm.term().measure().isNone() && firm.term() instanceof Term.Growth;
        }
        return node instanceof Quotient quotient && quotient.measure().isNone();
    }

    /** The name of something that the application tells. */
    Optional<String> name(CelExpr part) {
        return passage.word(part).filter(name -> {
            boolean fits = NAME.matcher(name).matches();
            if (!fits) {
                passage.refuse(part, Kind.WRONG_TYPE, Map.of("wanted", "Name", "found", "Word"));
            }
            return fits;
        });
    }

    private Node ofCase(CelExpr part, Measure measure) {
        return name(part).<Node>map(name -> new OfCase(name, measure)).orElse(FormulaReading.REFUSED);
    }

    private Node misplaced(CelExpr part) {
        passage.refuse(part, Kind.WRONG_TYPE, Map.of("wanted", "Amount", "found", "Other"));
        return FormulaReading.REFUSED;
    }

    private Node term(CelExpr part) {
        return passage.term(part).<Node>map(OfFirm::new).orElse(FormulaReading.REFUSED);
    }

    private Node number(CelExpr part, Measure measure) {
        return constants
                .value(part)
                .<Node>map(value -> formulas.constant(value, Role.FIGURE, measure, false))
                .orElse(FormulaReading.REFUSED);
    }

    /** Two of one measure; a plain number has that of the other. */
    private Node pair(CelExpr part, List<CelExpr> args, BinaryOperator<Node> making) {
        boolean plainFirst = isPlain(args.get(0));
        boolean plainSecond = isPlain(args.get(1));
        Node one = plainFirst ? FormulaReading.REFUSED : base(args.get(0));
        Node other = plainSecond
                ? number(args.get(1), one == FormulaReading.REFUSED ? Measure.NONE : one.measure())
                : base(args.get(1));
        if (plainFirst) {
            one = number(args.get(0), other.measure());
        }
        if (one == FormulaReading.REFUSED || other == FormulaReading.REFUSED) {
            return FormulaReading.REFUSED;
        }
        if (!Money.isSame(one.measure(), other.measure())) {
            passage.refuse(part, Kind.MEASURE_DIFFERS, Map.of());
            return FormulaReading.REFUSED;
        }
        return making.apply(one, other);
    }

    private boolean isPlain(CelExpr part) {
        return constants.isConstant(part) && !constants.isMoney(part);
    }

    private Node multiple(CelExpr part, List<CelExpr> args) {
        boolean first = constants.isConstant(args.get(0));
        if (!first && !constants.isConstant(args.get(1))) {
            passage.refuse(part, Kind.NOT_SAYABLE, Map.of("what", "*"));
            return FormulaReading.REFUSED;
        }
        CelExpr number = args.get(first ? 0 : 1);
        Node of = base(args.get(first ? 1 : 0));
        if (constants.isMoney(number)) {
            passage.refuse(part, Kind.NOT_SAYABLE, Map.of("what", "*"));
            return FormulaReading.REFUSED;
        }
        return constants.value(number).map(factor -> multiple(of, factor)).orElse(FormulaReading.REFUSED);
    }

    private Node multiple(Node of, BigDecimal factor) {
        return of == FormulaReading.REFUSED
                ? of
                : new Multiple(
                        formulas.constant(factor, Role.FACTOR, Measure.NONE, false)
                                .numeral(),
                        of);
    }

    private Node quotient(CelExpr part, List<CelExpr> args) {
        Node over = base(args.get(0));
        Node under = base(args.get(1));
        if (over == FormulaReading.REFUSED || under == FormulaReading.REFUSED) {
            return FormulaReading.REFUSED;
        }
        if (under instanceof Constant constant && constant.numeral().value().signum() <= 0) {
            boolean nought = constant.numeral().value().signum() == 0;
            passage.refuse(part, nought ? Kind.DIVIDES_BY_ZERO : Kind.NOT_POSITIVE, Map.of());
            return FormulaReading.REFUSED;
        }
        return new Quotient(over, under);
    }
}
