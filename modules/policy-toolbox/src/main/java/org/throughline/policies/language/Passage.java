package org.throughline.policies.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Position;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.language.LanguageFault.Kind;

/**
 * A source that CEL has parsed, over one vocabulary: reads its parts and collects what is wrong with them. Other
 * languages over the same facts read with it.
 */
public final class Passage {

    private static final String RECURSION = "recursion limit";

    /** Without macros: what they would expand to is nothing that a clause says. */
    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(CelOptions.current().build())
            .build();

    private final CelAbstractSyntaxTree tree;
    private final FaultList faults;
    private final Operands operands;
    private final Lowering lowering;

    private Passage(CelAbstractSyntaxTree tree, String text, Vocabulary vocabulary) {
        Source source = new Source(tree.getSource(), text);
        this.tree = tree;
        this.faults = new FaultList(source);
        this.operands = new Operands(vocabulary, source, faults);
        this.lowering = new Lowering(operands, faults);
    }

    /**
     * What came of opening a source.
     *
     * @param passage empty if it could not be parsed
     * @param faults why; empty if it could
     */
    public record Opened(Optional<Passage> passage, List<LanguageFault> faults) {}

    /** Parses a source that is within the limits. */
    public static Opened open(String text, Vocabulary vocabulary) {
        Optional<LanguageFault> beyond = Limits.passedBy(text);
        if (beyond.isPresent()) {
            return new Opened(Optional.empty(), List.of(beyond.get()));
        }
        CelValidationResult parsed = PARSER.parse(text);
        return parsed.hasError()
                ? new Opened(Optional.empty(), List.of(unreadable(parsed.getErrors(), text)))
                : new Opened(Optional.of(new Passage(tree(parsed), text, vocabulary)), List.of());
    }

    /** The whole of it. */
    public CelExpr root() {
        return tree.getExpr();
    }

    CelAbstractSyntaxTree tree() {
        return tree;
    }

    /** The numbers that are compared or counted with, by the number of their node. */
    Map<Long, BigDecimal> literals() {
        return operands.literals();
    }

    /** What a part asks; what cannot be asked is refused. */
    public Expression condition(CelExpr part) {
        return lowering.expression(part);
    }

    /** The number of a firm that a part stands for; anything else is refused. */
    public Optional<Term> term(CelExpr part) {
        Operand operand = operands.number(part);
        if (operand instanceof Operand.Counted counted) {
            return Optional.of(counted.term());
        }
        if (!(operand instanceof Operand.Refused)) {
            refuse(part, Kind.WRONG_TYPE, Map.of("wanted", "Amount", "found", operand.kind()));
        }
        return Optional.empty();
    }

    /** The number that stands in the source itself; anything else is refused. */
    public Optional<BigDecimal> number(CelExpr part) {
        Operand operand = operands.of(part);
        if (operand instanceof Operand.Amount amount) {
            return Optional.of(amount.number());
        }
        if (!(operand instanceof Operand.Refused)) {
            refuse(part, Kind.WRONG_TYPE, Map.of("wanted", "Amount", "found", operand.kind()));
        }
        return Optional.empty();
    }

    /** The word that stands in the source; anything else is refused. */
    public Optional<String> word(CelExpr part) {
        Operand operand = operands.of(part);
        if (operand instanceof Operand.Word word) {
            return Optional.of(word.word());
        }
        if (!(operand instanceof Operand.Refused)) {
            refuse(part, Kind.WRONG_TYPE, Map.of("wanted", "Word", "found", operand.kind()));
        }
        return Optional.empty();
    }

    /** The fact whose name a part is; empty if it is anything else, which is not refused. */
    public Optional<KnownFact> fact(CelExpr part) {
        return part.getKind() == ExprKind.Kind.IDENT
                ? operands.called(part.ident().name())
                : Optional.empty();
    }

    /** Whether a fact has the value that is said; refused if not. */
    public boolean isKnown(CelExpr said, KnownFact fact) {
        return operands.areKnown(said, fact);
    }

    /** What can stand before a bracket where a number is wanted. */
    public List<String> callable() {
        return operands.callable(Calls.NAMES);
    }

    /** Takes down a fault. */
    public void refuse(CelExpr at, Kind kind, Map<String, String> values) {
        faults.add(at, kind, values);
    }

    /** Takes down a fault and what was probably meant. */
    public void refuse(CelExpr at, Kind kind, Map<String, String> values, String suggestion) {
        faults.add(at, kind, values, Optional.of(suggestion));
    }

    void refuse(Position at, Kind kind, Map<String, String> values) {
        faults.add(at, kind, values, Optional.empty());
    }

    /** Takes down a name that stands for nothing, with the nearest of those that do. */
    public void refuseName(CelExpr at, Kind kind, String name, Collection<String> known) {
        operands.unknown(at, kind, name, known);
    }

    /** All that was refused, in the order of the source. */
    public List<LanguageFault> faults() {
        return faults.all();
    }

    /** What stands behind the first place that cannot be read on from is read wrongly too: one fault is told. */
    private static LanguageFault unreadable(List<CelIssue> issues, String text) {
        if (issues.stream().anyMatch(issue -> issue.getMessage().contains(RECURSION))) {
            return Limits.tooDeep(new Position(1, 1));
        }
        Source source = new Source(CelSource.newBuilder(text).build(), text);
        CelIssue first = issues.stream()
                .min(Comparator.comparingInt(
                                (CelIssue issue) -> issue.getSourceLocation().getLine())
                        .thenComparingInt(issue -> issue.getSourceLocation().getColumn()))
                .orElseThrow();
        Map<String, String> near = Map.of("near", source.near(first.getSourceLocation()));
        return FaultList.fault(Source.position(first.getSourceLocation()), Kind.SYNTAX, near, Optional.empty());
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult parsed) {
        try {
            return parsed.getAst();
        } catch (CelValidationException broken) {
            throw new IllegalStateException("Without errors there is a tree", broken);
        }
    }
}
