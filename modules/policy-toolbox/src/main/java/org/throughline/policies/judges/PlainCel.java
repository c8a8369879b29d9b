package org.throughline.policies.judges;

import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Moment;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.facts.Year;

/**
 * Rewrites what CEL has parsed so that CEL can carry it out: each figure of each year becomes a variable of its own,
 * which is known or not, and numbers are read from the text. It asks nothing of our own tree.
 */
final class PlainCel {

    static final String TODAY = "today";

    private final Vocabulary vocabulary;
    private final Assessment assessment;
    private final CelSource parsed;
    private final String text;
    private final Map<Cell, String> cells = new LinkedHashMap<>();
    private final Map<Cell, String> asked = new LinkedHashMap<>();
    private long nodes;

    PlainCel(Vocabulary vocabulary, Assessment assessment, CelSource parsed, String text) {
        this.vocabulary = vocabulary;
        this.assessment = assessment;
        this.parsed = parsed;
        this.text = text;
    }

    /** What is read of a firm, with the variable it becomes. */
    Map<Cell, String> cells() {
        return cells;
    }

    /** What is only asked whether it is known, with the variable that says so. */
    Map<Cell, String> asked() {
        return asked;
    }

    CelExpr rewrite(CelExpr part) {
        return switch (part.getKind()) {
            case CONSTANT -> constant(part);
            case IDENT -> alone(fact(part));
            case LIST -> list(part.list().elements().stream().map(this::rewrite).toList());
            case CALL -> call(part.call());
            default -> throw new IllegalStateException("Not of the language: " + part);
        };
    }

    /** A yearly fact without a year is that of the latest. */
    private CelExpr alone(KnownFact fact) {
        return variable(fact.yearly() ? Cell.of(fact, Year.LATEST) : Cell.of(fact));
    }

    private CelExpr constant(CelExpr part) {
        CelConstant constant = part.constant();
        return switch (constant.getKind()) {
            case INT64_VALUE -> number(written(part, constant.int64Value() < 0));
            case DOUBLE_VALUE -> number(written(part, constant.doubleValue() < 0));
            default -> CelExpr.ofConstant(++nodes, constant);
        };
    }

    private String written(CelExpr part, boolean negative) {
        int offset = parsed.getPositionsMap().getOrDefault(part.id(), 0);
        String digits = text.substring(text.offsetByCodePoints(0, offset)).replaceFirst("(?s)[^0-9.].*", "");
        return negative ? "-" + digits : digits;
    }

    private CelExpr call(CelCall call) {
        List<CelExpr> args = call.args();
        return switch (call.function()) {
            case "_[_]" -> variable(Cell.of(fact(args.get(0)), year(args.get(1))));
            case "latest" -> variable(Cell.of(fact(args.get(0)), Year.LATEST));
            case "sum" -> sum(args);
            case "average" ->
                call("_/_", sum(args), number(Integer.toString(between(args).size())));
            case "growth" -> growth(args);
            case "yearsSince" -> call("yearsFrom", rewrite(args.get(0)), named(TODAY));
            case "monthsSince" -> call("monthsFrom", rewrite(args.get(0)), named(TODAY));
            case "_/_" -> quotient(args.get(0), args.get(1));
            case "-_" -> call("_*_", number("-1"), rewrite(args.get(0)));
            case "within" -> call("begins", rewrite(args.get(0)), words(args.get(1)));
            case "hasAny" -> call("anyAmong", rewrite(args.get(0)), words(args.get(1)));
            case "hasAll" -> call("allAmong", rewrite(args.get(0)), words(args.get(1)));
            case "heldOn" -> held(args);
            case "known" -> known(args.get(0));
            case "date" -> call("date", CelExpr.ofConstant(++nodes, args.get(0).constant()));
            default -> other(call);
        };
    }

    /** A year of a fact that is called by its name, or what CEL knows itself. */
    private CelExpr other(CelCall call) {
        return vocabulary
                .fact(call.function())
                .map(fact -> variable(Cell.of(fact, year(call.args().get(0)))))
                .orElseGet(() -> same(call));
    }

    /** What CEL knows itself. */
    private CelExpr same(CelCall call) {
        CelCall.Builder copy = CelCall.newBuilder().setFunction(call.function());
        call.target().ifPresent(target -> copy.setTarget(rewrite(target)));
        call.args().forEach(arg -> copy.addArgs(rewrite(arg)));
        return CelExpr.newBuilder().setId(++nodes).setCall(copy.build()).build();
    }

    private CelExpr sum(List<CelExpr> args) {
        KnownFact fact = fact(args.get(0));
        return between(args).stream()
                .map(year -> variable(Cell.of(fact, year)))
                .reduce((one, other) -> call("_+_", one, other))
                .orElseThrow();
    }

    private CelExpr growth(List<CelExpr> args) {
        KnownFact fact = fact(args.get(0));
        CelExpr from = variable(Cell.of(fact, year(args.get(1))));
        CelExpr to = variable(Cell.of(fact, year(args.get(2))));
        return call("growthOf", from, to, word(from.ident().name()));
    }

    /** A part of a constant is counted at once; by a figure of the firm only if that is above nought. */
    private CelExpr quotient(CelExpr over, CelExpr under) {
        CelExpr left = rewrite(over);
        CelExpr right = rewrite(under);
        String read = variables(right).distinct().collect(Collectors.joining(","));
        return read.isEmpty() ? call("_/_", left, right) : call("share", left, right, word(read));
    }

    private Stream<String> variables(CelExpr part) {
        return switch (part.getKind()) {
            case IDENT -> Stream.of(part.ident().name());
            case CALL -> part.call().args().stream().flatMap(this::variables);
            default -> Stream.of();
        };
    }

    private CelExpr held(List<CelExpr> args) {
        KnownFact fact = fact(args.get(0));
        String day = args.get(args.size() - 1).call().args().get(0).constant().stringValue();
        CelExpr read = variable(Cell.of(fact, new Moment.On(LocalDate.parse(day))));
        if (fact.type() instanceof ValueType.Truth) {
            return read;
        }
        CelExpr words = words(args.get(1));
        return fact.type() instanceof ValueType.Tags ? call("anyAmong", read, words) : call("@in", read, words);
    }

    private CelExpr known(CelExpr part) {
        CelExpr read = rewrite(part);
        Cell cell = cells.entrySet().stream()
                .filter(entry -> entry.getValue().equals(read.ident().name()))
                .findFirst()
                .orElseThrow()
                .getKey();
        return named(asked.computeIfAbsent(cell, one -> "k" + cells.get(one)));
    }

    private CelExpr words(CelExpr said) {
        CelExpr words = rewrite(said);
        return words.getKind() == CelExpr.ExprKind.Kind.LIST ? words : list(List.of(words));
    }

    private CelExpr variable(Cell cell) {
        return named(cells.computeIfAbsent(cell, one -> "c" + cells.size()));
    }

    private KnownFact fact(CelExpr part) {
        return vocabulary.fact(part.ident().name()).orElseThrow();
    }

    private Year year(CelExpr part) {
        return new Year.Of(Math.toIntExact(number(part)));
    }

    /** {@code 2025}, {@code year} or {@code year - 1}, by the calendar. */
    private long number(CelExpr part) {
        return switch (part.getKind()) {
            case CONSTANT -> part.constant().int64Value();
            case IDENT -> assessment.day().getYear();
            default ->
                number(part.call().args().get(0)) - number(part.call().args().get(1));
        };
    }

    private List<Year> between(List<CelExpr> args) {
        return IntStream.rangeClosed((int) number(args.get(1)), (int) number(args.get(2)))
                .mapToObj(year -> (Year) new Year.Of(year))
                .toList();
    }

    private CelExpr number(String digits) {
        return call("number", word(digits));
    }

    private CelExpr word(String word) {
        return CelExpr.ofConstant(++nodes, CelConstant.ofValue(word));
    }

    private CelExpr named(String name) {
        return CelExpr.ofIdent(++nodes, name);
    }

    private CelExpr list(List<CelExpr> items) {
        CelList list = CelList.newBuilder().addElements(items).build();
        return CelExpr.newBuilder().setId(++nodes).setList(list).build();
    }

    private CelExpr call(String function, CelExpr... args) {
        CelCall call = CelCall.newBuilder().setFunction(function).addArgs(args).build();
        return CelExpr.newBuilder().setId(++nodes).setCall(call).build();
    }
}
