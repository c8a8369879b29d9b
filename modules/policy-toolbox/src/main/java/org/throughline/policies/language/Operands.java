package org.throughline.policies.language;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Position;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Moment;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.facts.Year;
import org.throughline.policies.language.LanguageFault.Kind;

/** What the names, numbers and words of a source stand for. */
final class Operands {

    private final Vocabulary vocabulary;
    private final Source source;
    private final FaultList faults;
    private final Arithmetic arithmetic;
    private final Calls calls;
    private final Map<Long, BigDecimal> literals = new TreeMap<>();

    Operands(Vocabulary vocabulary, Source source, FaultList faults) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.faults = faults;
        this.arithmetic = new Arithmetic(faults);
        this.calls = new Calls(this, new Years(faults), faults);
    }

    /** The numbers of the source that are compared or counted with, by the number of their node. */
    Map<Long, BigDecimal> literals() {
        return literals;
    }

    Position position(CelExpr part) {
        return source.position(part);
    }

    /** A day of the calendar; refused and empty if it is none. */
    Optional<LocalDate> day(CelExpr part) {
        return calls.day(part);
    }

    Operand of(CelExpr part) {
        return switch (part.getKind()) {
            case CONSTANT -> constant(part);
            case IDENT -> named(part, part.ident().name());
            case CALL -> call(part, part.call());
            case LIST -> list(part);
            case SELECT ->
                refused(part, Kind.UNKNOWN_NAME, Map.of("name", part.select().field()));
            default -> refused(part, Kind.NOT_SAYABLE, Map.of("what", "{}"));
        };
    }

    /** The fact of a name that stands alone; what else stands there is refused. */
    Optional<KnownFact> fact(CelExpr part) {
        if (part.getKind() != ExprKind.Kind.IDENT) {
            refused(part, Kind.WRONG_TYPE, Map.of("wanted", "Fact", "found", "Other"));
            return Optional.empty();
        }
        String name = part.ident().name();
        Optional<KnownFact> fact = vocabulary.fact(name);
        if (fact.isEmpty()) {
            unknown(
                    part,
                    Kind.UNKNOWN_NAME,
                    name,
                    vocabulary.facts().stream().map(KnownFact::name).toList());
        }
        return fact;
    }

    /** The fact that has this name. */
    Optional<KnownFact> called(String name) {
        return vocabulary.fact(name);
    }

    /** What can stand before a bracket: functions, and yearly facts. */
    List<String> callable(List<String> functions) {
        Stream<String> series =
                vocabulary.facts().stream().filter(KnownFact::yearly).map(KnownFact::name);
        return Stream.concat(functions.stream(), series).toList();
    }

    /**
     * Whether the fact has all values that are said; those it has not are refused with what is near.
     *
     * @param said a word or a list of words
     */
    boolean areKnown(CelExpr said, KnownFact fact) {
        List<CelExpr> items = said.getKind() == ExprKind.Kind.LIST ? said.list().elements() : List.of(said);
        return items.stream().filter(item -> !isKnown(item, fact)).count() == 0;
    }

    private boolean isKnown(CelExpr item, KnownFact fact) {
        String value = item.constant().stringValue();
        List<ValueType.Choice> named = fact.type().named();
        List<String> known = named.stream().map(ValueType.Choice::value).toList();
        if (known.isEmpty() || known.contains(value)) {
            return true;
        }
        Optional<String> meant = named.stream()
                .filter(choice ->
                        choice.name().zh().equals(value) || choice.name().en().equals(value))
                .map(ValueType.Choice::value)
                .findFirst();
        faults.add(
                item,
                Kind.UNKNOWN_VALUE,
                Map.of("name", fact.name(), "value", value),
                meant.or(() -> Nearest.to(value, known)));
        return false;
    }

    Operand refused(CelExpr part, Kind kind, Map<String, String> values) {
        faults.add(part, kind, values);
        return new Operand.Refused();
    }

    Operand unknown(CelExpr part, Kind kind, String name, Collection<String> known) {
        faults.add(part, kind, Map.of("name", name), Nearest.to(name, known));
        return new Operand.Refused();
    }

    private Operand constant(CelExpr part) {
        CelConstant constant = part.constant();
        return switch (constant.getKind()) {
            case INT64_VALUE -> amount(part, constant.int64Value() < 0);
            case DOUBLE_VALUE -> amount(part, constant.doubleValue() < 0);
            case STRING_VALUE ->
                constant.stringValue().isBlank() || constant.stringValue().indexOf('\0') >= 0
                        ? refused(part, Kind.WRONG_TYPE, Map.of("wanted", "Word", "found", "Blank"))
                        : new Operand.Word(constant.stringValue());
            case BOOLEAN_VALUE -> new Operand.Asked(new Expression.Constant(constant.booleanValue()));
            default -> refused(part, Kind.NOT_SAYABLE, Map.of("what", "null, b\"\", 1u"));
        };
    }

    /** From the text: the number that CEL has made of it may be another. */
    private Operand amount(CelExpr part, boolean negative) {
        String written = source.number(part);
        if (!Amounts.isWellFormed(written)) {
            return refused(part, Kind.NUMBER_FORM, Map.of("number", written));
        }
        BigDecimal number = new BigDecimal(written);
        BigDecimal signed = negative ? number.negate() : number;
        literals.put(part.id(), signed);
        return new Operand.Amount(signed);
    }

    private Operand named(CelExpr part, String name) {
        if (Vocabulary.RESERVED.contains(name)) {
            return refused(part, Kind.WRONG_TYPE, Map.of("wanted", "Fact", "found", "Reserved"));
        }
        return fact(part).map(fact -> read(part, fact)).orElse(new Operand.Refused());
    }

    private Operand read(CelExpr part, KnownFact fact) {
        if (fact.yearly()) {
            return new Operand.Series(fact);
        }
        if (fact.type() instanceof ValueType.Numeric) {
            return new Operand.Counted(new Term.FactNumber(fact, Year.NONE));
        }
        if (fact.type() instanceof ValueType.Truth) {
            Atom holds = new Atom.Holds(fact, Moment.ASSESSMENT);
            return new Operand.Asked(new Expression.Condition(holds, position(part)));
        }
        return new Operand.Plain(fact);
    }

    private Operand list(CelExpr part) {
        List<Operand> items = new ArrayList<>();
        part.list().elements().forEach(item -> items.add(of(item)));
        if (items.contains(new Operand.Refused())) {
            return new Operand.Refused();
        }
        if (!items.isEmpty() && items.stream().allMatch(Operand.Word.class::isInstance)) {
            return new Operand.Words(
                    items.stream().map(item -> ((Operand.Word) item).word()).toList());
        }
        if (!items.isEmpty() && items.stream().allMatch(Operand.Amount.class::isInstance)) {
            return new Operand.Amounts(
                    items.stream().map(item -> ((Operand.Amount) item).number()).toList());
        }
        return refused(part, Kind.WRONG_TYPE, Map.of("wanted", "Words", "found", "Other"));
    }

    private Operand call(CelExpr part, CelCall call) {
        return switch (call.function()) {
            case "_+_", "_-_", "_*_", "_/_" ->
                arithmetic.of(
                        part,
                        call.function(),
                        number(call.args().get(0)),
                        number(call.args().get(1)));
            case "-_" ->
                arithmetic.of(
                        part,
                        "_*_",
                        new Operand.Amount(BigDecimal.ONE.negate()),
                        number(call.args().get(0)));
            case "_[_]" -> calls.ofYear(call.args().get(0), call.args().get(1));
            case "_%_" -> refused(part, Kind.NOT_SAYABLE, Map.of("what", "%"));
            case "_?_:_" -> refused(part, Kind.NOT_SAYABLE, Map.of("what", "? :"));
            case "_&&_", "_||_", "!_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in", "_in_" ->
                refused(part, Kind.WRONG_TYPE, Map.of("wanted", "Amount", "found", "Asked"));
            default -> calls.function(part, call);
        };
    }

    /** Something to count with; a yearly fact that stands alone is that of the latest year known. */
    Operand number(CelExpr part) {
        Operand operand = of(part);
        return operand instanceof Operand.Series series
                ? new Operand.Counted(new Term.FactNumber(series.fact(), Year.LATEST))
                : operand;
    }
}
