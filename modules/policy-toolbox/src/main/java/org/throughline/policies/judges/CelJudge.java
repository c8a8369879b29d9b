package org.throughline.policies.judges;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelParserFactory;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.verdict.Verdict.Outcome;

/** CEL's own partial evaluation of one source in one assessment. */
public final class CelJudge {

    private static final CelEnvironment ENVIRONMENT = new CelEnvironment();
    private static final CelRuntime RUNTIME = ENVIRONMENT.runtime();

    private final Assessment assessment;
    private final Map<Cell, String> cells;
    private final Map<Cell, String> asked;
    private final CelRuntime.Program program;

    private CelJudge(Assessment assessment, PlainCel plain, CelRuntime.Program program) {
        this.assessment = assessment;
        this.cells = Map.copyOf(plain.cells());
        this.asked = Map.copyOf(plain.asked());
        this.program = program;
    }

    /**
     * What CEL says of a firm.
     *
     * @param missing calendar years and never years counted back; what an unknown outcome depends on
     */
    public record Opinion(Outcome outcome, Set<Cell> missing) {}

    /**
     * Makes a judge of a source.
     *
     * @throws IllegalStateException if CEL refuses a source that the language has taken
     */
    public static CelJudge of(String source, Vocabulary vocabulary, Assessment assessment) {
        try {
            CelAbstractSyntaxTree tree = CelParserFactory.standardCelParserBuilder()
                    .setOptions(CelOptions.current().build())
                    .build()
                    .parse(source)
                    .getAst();
            PlainCel plain = new PlainCel(vocabulary, assessment, tree.getSource(), source);
            CelAbstractSyntaxTree rewritten = CelAbstractSyntaxTree.newParsedAst(
                    plain.rewrite(tree.getExpr()), CelSource.newBuilder().build());
            return new CelJudge(
                    assessment,
                    plain,
                    RUNTIME.createProgram(compiler(plain).check(rewritten).getAst()));
        } catch (CelValidationException | CelEvaluationException refused) {
            throw new IllegalStateException("CEL refuses " + source, refused);
        }
    }

    /** What it says of a firm. What is missing is told to it as unknown, never as null: null would pass exclusions. */
    public Opinion of(FirmFacts firm) {
        Map<String, Object> known = new HashMap<>();
        known.put(PlainCel.TODAY, assessment.day());
        asked.forEach(
                (cell, name) -> known.put(name, cell.fact().absenceMeansNo() || firm.read(cell, assessment) != null));
        List<CelAttributePattern> unknown = new ArrayList<>();
        cells.forEach((cell, name) -> {
            Object value = value(cell, firm.read(cell, assessment));
            if (value == null) {
                unknown.add(CelAttributePattern.create(name));
            } else {
                known.put(name, value);
            }
        });
        try {
            return opinion(program.eval(PartialVars.of(known, unknown.toArray(CelAttributePattern[]::new))));
        } catch (CelEvaluationException broken) {
            throw new IllegalStateException("CEL cannot say", broken);
        }
    }

    private Opinion opinion(Object said) {
        if (said instanceof Boolean holds) {
            return new Opinion(holds ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE, Set.of());
        }
        Set<Cell> missing = new HashSet<>();
        ((CelUnknownSet) said)
                .attributes()
                .forEach(attribute -> cells.forEach((cell, name) -> {
                    if (name.equals(attribute.toString())) {
                        missing.add(cell);
                    }
                }));
        return new Opinion(Outcome.UNKNOWN, missing);
    }

    private static @Nullable Object value(Cell cell, @Nullable Statement statement) {
        KnownFact fact = cell.fact();
        if (statement == null) {
            return fact.absenceMeansNo() ? nothing(fact.type()) : null;
        }
        Value value = statement.value();
        if (value instanceof Value.Amount amount) {
            return Exact.of(amount.number());
        }
        if (value instanceof Value.Day day) {
            return day.day();
        }
        if (value instanceof Value.Truth truth) {
            return truth.holds();
        }
        return value instanceof Value.Words words ? List.copyOf(words.words()) : ((Value.Word) value).word();
    }

    private static Object nothing(ValueType type) {
        if (type instanceof ValueType.Truth) {
            return false;
        }
        return type instanceof ValueType.Tags ? List.of() : "";
    }

    private static CelCompiler compiler(PlainCel plain) {
        CelCompilerBuilder building = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current().build())
                .addVar(PlainCel.TODAY, CelEnvironment.DAY)
                .setResultType(SimpleType.BOOL);
        ENVIRONMENT.declareIn(building);
        plain.cells()
                .forEach((cell, name) -> building.addVar(name, type(cell.fact().type())));
        plain.asked().values().forEach(name -> building.addVar(name, SimpleType.BOOL));
        return building.build();
    }

    private static CelType type(ValueType type) {
        if (type instanceof ValueType.Numeric) {
            return CelEnvironment.NUMBER;
        }
        if (type instanceof ValueType.Day) {
            return CelEnvironment.DAY;
        }
        if (type instanceof ValueType.Truth) {
            return SimpleType.BOOL;
        }
        return type instanceof ValueType.Tags ? CelEnvironment.WORDS : SimpleType.STRING;
    }
}
