package org.throughline.policies.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Position;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.language.LanguageFault.Kind;

/** The language over one vocabulary. Safe to be used by many at once. */
public final class Language {

    /** How many characters a source may have. */
    public static final int LONGEST = 10_000;

    /** How deep brackets may stand within brackets. */
    public static final int DEEPEST = 40;

    private static final String RECURSION = "recursion limit";

    /** Without macros: what they would expand to is nothing that a clause says. */
    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(CelOptions.current().build())
            .build();

    private final Vocabulary vocabulary;
    private final CelCheck check;

    public Language(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.check = new CelCheck(vocabulary);
    }

    /**
     * What came of a source.
     *
     * @param expression what it asks; empty if there are faults
     * @param faults all that is wrong with it, in the order of the source; empty if it can be asked
     */
    public record Reading(Optional<Expression> expression, List<LanguageFault> faults) {

        static Reading of(List<LanguageFault> faults) {
            return new Reading(Optional.empty(), List.copyOf(faults));
        }
    }

    /** Reads a source. Whatever it is, the answer is a tree or faults. */
    public Reading read(String text) {
        Optional<LanguageFault> beyond = beyondLimits(text);
        if (beyond.isPresent()) {
            return Reading.of(List.of(beyond.get()));
        }
        CelValidationResult parsed = PARSER.parse(text);
        return parsed.hasError() ? unreadable(parsed, text) : lower(tree(parsed), text);
    }

    private Reading lower(CelAbstractSyntaxTree tree, String text) {
        Source source = new Source(tree.getSource(), text);
        FaultList faults = new FaultList(source);
        Operands operands = new Operands(vocabulary, source, faults);
        Expression expression = new Lowering(operands, faults).expression(tree.getExpr());
        if (faults.all().isEmpty()) {
            check.refusals(tree, operands.literals())
                    .forEach(issue -> faults.add(
                            Source.position(issue.getSourceLocation()),
                            Kind.REFUSED,
                            Map.of("said", issue.getMessage()),
                            Optional.empty()));
        }
        List<LanguageFault> all = faults.all();
        return all.isEmpty() ? new Reading(Optional.of(expression), List.of()) : Reading.of(all);
    }

    /** What is judged before anything is parsed, so that no source can cost much. */
    private static Optional<LanguageFault> beyondLimits(String text) {
        if (text.length() > LONGEST) {
            return Optional.of(FaultList.fault(
                    new Position(1, 1),
                    Kind.TOO_LONG,
                    Map.of("length", Integer.toString(text.length()), "most", Integer.toString(LONGEST)),
                    Optional.empty()));
        }
        if (text.isBlank()) {
            return Optional.of(FaultList.fault(new Position(1, 1), Kind.EMPTY, Map.of(), Optional.empty()));
        }
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            depth += "([{".indexOf(character) >= 0 ? 1 : ")]}".indexOf(character) >= 0 ? -1 : 0;
            if (depth > DEEPEST) {
                return Optional.of(tooDeep(place(text, at)));
            }
        }
        return Optional.empty();
    }

    private static Position place(String text, int at) {
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        int line = (int) text.substring(0, lineStart)
                        .chars()
                        .filter(one -> one == '\n')
                        .count()
                + 1;
        return new Position(line, text.codePointCount(lineStart, at) + 1);
    }

    private static LanguageFault tooDeep(Position at) {
        return FaultList.fault(at, Kind.TOO_DEEP, Map.of("most", Integer.toString(DEEPEST)), Optional.empty());
    }

    private static Reading unreadable(CelValidationResult parsed, String text) {
        List<CelIssue> issues = parsed.getErrors();
        Source source = new Source(CelSource.newBuilder(text).build(), text);
        if (issues.stream().anyMatch(issue -> issue.getMessage().contains(RECURSION))) {
            return Reading.of(List.of(tooDeep(new Position(1, 1))));
        }
        FaultList faults = new FaultList(source);
        issues.forEach(issue -> faults.add(
                Source.position(issue.getSourceLocation()),
                Kind.SYNTAX,
                Map.of("near", source.near(issue.getSourceLocation())),
                Optional.empty()));
        return Reading.of(faults.all());
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult parsed) {
        try {
            return parsed.getAst();
        } catch (CelValidationException broken) {
            throw new IllegalStateException("Without errors there is a tree", broken);
        }
    }
}
