package org.throughline.policies.language;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Moment;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.language.LanguageFault.Kind;

/** Functions that are conditions. */
final class Functions {

    /** Their names. */
    static final Set<String> CONDITIONS =
            Set.of("within", "heldOn", "hasAny", "hasAll", "known", "contains", "startsWith");

    private static final Expression REFUSED = new Expression.Constant(false);

    private final Operands operands;
    private final FaultList faults;

    Functions(Operands operands, FaultList faults) {
        this.operands = operands;
        this.faults = faults;
    }

    Expression condition(CelExpr part, CelCall call) {
        List<CelExpr> args =
                Stream.concat(call.target().stream(), call.args().stream()).toList();
        String name = call.function();
        boolean ofText = name.equals("contains") || name.equals("startsWith");
        if (call.target().isPresent() != ofText) {
            return refused(part, Kind.UNKNOWN_FUNCTION, Map.of("name", name));
        }
        int wanted = name.equals("known") ? 1 : name.equals("heldOn") && args.size() > 2 ? 3 : 2;
        if (args.size() != wanted) {
            return refused(
                    part, Kind.WRONG_COUNT, Map.of("name", name, "count", Integer.toString(ofText ? 1 : wanted)));
        }
        return switch (name) {
            case "known" -> known(part, args.get(0));
            case "heldOn" -> heldOn(part, args);
            case "within" -> within(part, args);
            case "hasAny", "hasAll" -> tags(part, args, name.equals("hasAll"));
            default -> text(part, args, name.equals("startsWith"));
        };
    }

    private Expression known(CelExpr part, CelExpr asked) {
        if (Calls.isName(asked)) {
            Optional<KnownFact> fact = operands.fact(asked);
            if (fact.isPresent() && !fact.get().yearly()) {
                return at(part, new Atom.Known(Cell.of(fact.get())));
            }
            if (fact.isEmpty()) {
                return REFUSED;
            }
        }
        Operand operand = operands.number(asked);
        if (operand instanceof Operand.Counted counted && counted.term() instanceof Term.FactNumber number) {
            return at(part, new Atom.Known(Cell.of(number.fact(), number.year())));
        }
        return operand instanceof Operand.Refused ? REFUSED : wrong(asked, "Fact", operand.kind());
    }

    private Expression heldOn(CelExpr part, List<CelExpr> args) {
        Optional<KnownFact> fact = operands.fact(args.get(0));
        Optional<LocalDate> day = operands.day(args.get(args.size() - 1));
        if (fact.isEmpty() || day.isEmpty()) {
            return REFUSED;
        }
        Moment on = new Moment.On(day.get());
        boolean truth = fact.get().type() instanceof ValueType.Truth;
        if (fact.get().type() instanceof ValueType.Code && !fact.get().isHeld()) {
            return refused(part, Kind.NOT_SAYABLE, Map.of("what", "heldOn"));
        }
        if (!fact.get().isHeld() || truth != (args.size() == 2)) {
            return wrong(args.get(0), truth ? "Code" : "Truth", Calls.kind(fact.get()));
        }
        return truth
                ? at(part, new Atom.Holds(fact.get(), on))
                : words(args.get(1), fact.get())
                        .map(values -> at(part, new Atom.AnyOf(fact.get(), values, on)))
                        .orElse(REFUSED);
    }

    private Expression within(CelExpr part, List<CelExpr> args) {
        Optional<KnownFact> fact = operands.fact(args.get(0));
        if (fact.isEmpty()) {
            return REFUSED;
        }
        ValueType type = fact.get().type();
        if (!(type instanceof ValueType.Industry) && !(type instanceof ValueType.Division)) {
            return wrong(args.get(0), "Industry", Calls.kind(fact.get()));
        }
        return words(args.get(1), fact.get())
                .map(codes -> at(part, new Atom.Within(fact.get(), codes)))
                .orElse(REFUSED);
    }

    private Expression tags(CelExpr part, List<CelExpr> args, boolean all) {
        Optional<KnownFact> fact = operands.fact(args.get(0));
        if (fact.isEmpty()) {
            return REFUSED;
        }
        KnownFact tags = fact.get();
        if (!(tags.type() instanceof ValueType.Tags)) {
            return wrong(args.get(0), "Tags", Calls.kind(tags));
        }
        Optional<List<String>> words = words(args.get(1), tags);
        if (words.isEmpty() || !all) {
            return words.map(any -> at(part, new Atom.AnyOf(tags, any, Moment.ASSESSMENT)))
                    .orElse(REFUSED);
        }
        return Expression.and(words.get().stream()
                .map(tag -> at(part, new Atom.AnyOf(tags, List.of(tag), Moment.ASSESSMENT)))
                .toList());
    }

    private Expression text(CelExpr part, List<CelExpr> args, boolean atStart) {
        Optional<KnownFact> fact = operands.fact(args.get(0));
        if (fact.isEmpty()) {
            return REFUSED;
        }
        if (!(fact.get().type() instanceof ValueType.Text)) {
            return wrong(args.get(0), "Text", Calls.kind(fact.get()));
        }
        Operand operand = operands.of(args.get(1));
        if (operand instanceof Operand.Word word) {
            return at(part, new Atom.TextHas(fact.get(), word.word(), atStart));
        }
        return operand instanceof Operand.Refused ? REFUSED : wrong(args.get(1), "Word", operand.kind());
    }

    /** A word or several, all of which the fact has. */
    private Optional<List<String>> words(CelExpr said, KnownFact fact) {
        Operand operand = operands.of(said);
        if (operand instanceof Operand.Refused) {
            return Optional.empty();
        }
        List<String> words = operand instanceof Operand.Words several
                ? several.words()
                : operand instanceof Operand.Word word ? List.of(word.word()) : List.of();
        if (words.isEmpty()) {
            wrong(said, "Words", operand.kind());
            return Optional.empty();
        }
        return operands.areKnown(said, fact) ? Optional.of(words) : Optional.empty();
    }

    private Expression at(CelExpr part, Atom atom) {
        return new Expression.Condition(atom, operands.position(part));
    }

    private Expression wrong(CelExpr part, String wanted, String found) {
        return refused(part, Kind.WRONG_TYPE, Map.of("wanted", wanted, "found", found));
    }

    private Expression refused(CelExpr part, Kind kind, Map<String, String> values) {
        faults.add(part, kind, values);
        return REFUSED;
    }
}
