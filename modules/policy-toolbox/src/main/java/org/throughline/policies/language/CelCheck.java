package org.throughline.policies.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelList;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Vocabulary;

/**
 * CEL's own check of types, with the facts as variables: numbers, days and classifications are types of their own, so
 * that nothing is compared as binary floating point or as text. It comes second and should find nothing.
 */
final class CelCheck {

    private static final CelType NUMBER = OpaqueType.create("number");
    private static final CelType DAY = OpaqueType.create("day");
    private static final CelType CLASS = OpaqueType.create("classification");
    private static final CelType SERIES = MapType.create(SimpleType.INT, NUMBER);
    private static final CelType WORDS = ListType.create(SimpleType.STRING);
    private static final long NEW_NODES = 1_000_000;
    private static final long LATEST_NODES = 2_000_000;
    private static final Set<String> OF_SERIES = Set.of("_[_]", "latest", "sum", "average", "growth");

    private final CelCompiler compiler;
    private final Set<String> series;

    CelCheck(Vocabulary vocabulary) {
        CelCompilerBuilder building = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current().build())
                .addVar("year", SimpleType.INT)
                .setResultType(SimpleType.BOOL);
        vocabulary.facts().forEach(fact -> building.addVar(fact.name(), type(fact)));
        declareFunctions(building);
        this.compiler = building.build();
        this.series = vocabulary.facts().stream()
                .filter(KnownFact::yearly)
                .map(KnownFact::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What CEL has against it.
     *
     * @param literals numbers that are compared or counted with, by the number of their node
     */
    List<CelIssue> refusals(CelAbstractSyntaxTree tree, Map<Long, BigDecimal> literals) {
        CelExpr exact = exact(tree.getExpr(), literals);
        return compiler.check(CelAbstractSyntaxTree.newParsedAst(exact, tree.getSource()))
                .getErrors();
    }

    /** The same expression with each number as CEL's own type of it would have it: {@code number("0.03")}. */
    private CelExpr exact(CelExpr part, Map<Long, BigDecimal> literals) {
        BigDecimal literal = literals.get(part.id());
        if (literal != null) {
            CelExpr text = CelExpr.ofConstant(NEW_NODES + part.id(), CelConstant.ofValue(literal.toPlainString()));
            CelCall number =
                    CelCall.newBuilder().setFunction("number").addArgs(text).build();
            return part.toBuilder().setCall(number).build();
        }
        return switch (part.getKind()) {
            case CALL -> part.toBuilder().setCall(exact(part.call(), literals)).build();
            case IDENT -> series.contains(part.ident().name()) ? latest(part) : part;
            case LIST -> {
                CelList.Builder list = CelList.newBuilder();
                part.list().elements().forEach(item -> list.addElements(exact(item, literals)));
                yield part.toBuilder().setList(list.build()).build();
            }
            default -> part;
        };
    }

    private static CelExpr latest(CelExpr series) {
        CelExpr named =
                CelExpr.ofIdent(LATEST_NODES + series.id(), series.ident().name());
        CelCall latest =
                CelCall.newBuilder().setFunction("latest").addArgs(named).build();
        return series.toBuilder().setCall(latest).build();
    }

    /** A yearly fact alone is its latest year; called, it is the year that it is called with. */
    private CelCall exact(CelCall said, Map<Long, BigDecimal> literals) {
        CelCall.Builder call = said.toBuilder().clearArgs();
        said.target().ifPresent(target -> call.setTarget(exact(target, literals)));
        if (series.contains(said.function()) && said.target().isEmpty()) {
            call.setFunction("_[_]")
                    .addArgs(CelExpr.ofIdent(LATEST_NODES + said.args().get(0).id(), said.function()));
        }
        for (int at = 0; at < said.args().size(); at++) {
            CelExpr arg = said.args().get(at);
            boolean whole = at == 0 && OF_SERIES.contains(said.function());
            call.addArgs(whole ? arg : exact(arg, literals));
        }
        return call.build();
    }

    private static CelType type(KnownFact fact) {
        ValueType type = fact.type();
        if (type instanceof ValueType.Numeric) {
            return fact.yearly() ? SERIES : NUMBER;
        }
        if (type instanceof ValueType.Day) {
            return DAY;
        }
        if (type instanceof ValueType.Truth) {
            return SimpleType.BOOL;
        }
        if (type instanceof ValueType.Tags) {
            return WORDS;
        }
        return type instanceof ValueType.Industry || type instanceof ValueType.Division ? CLASS : SimpleType.STRING;
    }

    private static void declareFunctions(CelCompilerBuilder building) {
        for (String sign : List.of("_<_", "_<=_", "_>_", "_>=_")) {
            declare(building, sign, SimpleType.BOOL, List.of(NUMBER, NUMBER), List.of(DAY, DAY));
        }
        for (String sign : List.of("_+_", "_-_", "_*_", "_/_")) {
            declare(building, sign, NUMBER, List.of(NUMBER, NUMBER));
        }
        CelType year = SimpleType.INT;
        declare(building, "-_", NUMBER, List.of(NUMBER));
        declare(building, "number", NUMBER, List.of(SimpleType.STRING));
        declare(building, "date", DAY, List.of(SimpleType.STRING));
        declare(building, "latest", NUMBER, List.of(SERIES));
        for (String name : List.of("sum", "average", "growth")) {
            declare(building, name, NUMBER, List.of(SERIES, year, year));
        }
        declare(building, "yearsSince", NUMBER, List.of(DAY));
        declare(building, "monthsSince", NUMBER, List.of(DAY));
        CelType word = SimpleType.STRING;
        declare(building, "within", SimpleType.BOOL, List.of(CLASS, word), List.of(CLASS, WORDS));
        declare(building, "hasAny", SimpleType.BOOL, List.of(WORDS, word), List.of(WORDS, WORDS));
        declare(building, "hasAll", SimpleType.BOOL, List.of(WORDS, word), List.of(WORDS, WORDS));
        declareHeld(building, word);
    }

    private static void declareHeld(CelCompilerBuilder building, CelType word) {
        declare(
                building,
                "heldOn",
                SimpleType.BOOL,
                List.of(SimpleType.BOOL, DAY),
                List.of(word, word, DAY),
                List.of(word, WORDS, DAY),
                List.of(WORDS, word, DAY),
                List.of(WORDS, WORDS, DAY));
        declare(
                building,
                "known",
                SimpleType.BOOL,
                List.of(NUMBER),
                List.of(DAY),
                List.of(CLASS),
                List.of(word),
                List.of(WORDS),
                List.of(SimpleType.BOOL));
    }

    @SafeVarargs
    private static void declare(CelCompilerBuilder building, String name, CelType gives, List<CelType>... takes) {
        CelFunctionDecl.Builder function = CelFunctionDecl.newBuilder().setName(name);
        for (int which = 0; which < takes.length; which++) {
            String id = "throughline_" + name + "_" + which;
            function.addOverloads(CelOverloadDecl.newGlobalOverload(id, gives, takes[which]));
        }
        building.addFunctionDeclarations(function.build());
    }
}
