package org.throughline.policies.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.application.CheckAnswer;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.Rules;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.language.CelText;
import org.throughline.policies.verdict.Finding;
import org.throughline.policies.verdict.Verdict;

/** What a policy says of a firm, as the API gives it. */
public record CheckDocument(String policy, int version, PolicyStatus status, String day, List<ClauseAnswer> clauses) {

    /** Digits behind the point of what a number came to, where it has no end. */
    private static final int DIGITS = 6;

    /** What one clause says. */
    public record ClauseAnswer(
            String clause,
            String title,
            Verdict.Outcome verdict,
            List<ConditionAnswer> conditions,
            List<String> missing,
            List<String> missingCells,
            ClauseDocument.@Nullable MoneyDocument amount,
            @Nullable String otherConditions) {}

    /** Whether a condition is met. */
    public enum Truth {
        /** It is. */
        TRUE,
        /** It is not. */
        FALSE,
        /** It depends on what is missing. */
        UNKNOWN
    }

    /** One condition held against the firm. */
    public record ConditionAnswer(
            String expression,
            Truth outcome,
            @Nullable Object value,
            @Nullable String source,
            @Nullable String asOf,
            List<SeenAnswer> seen) {}

    /** A fact that a condition read. */
    public record SeenAnswer(
            String fact,
            @Nullable Object value,
            @Nullable String source,
            @Nullable String asOf) {}

    static CheckDocument of(CheckAnswer answer) {
        return new CheckDocument(
                answer.policy(),
                answer.version().number(),
                answer.version().statusOn(answer.day()),
                answer.day().toString(),
                answer.clauses().stream().map(CheckDocument::clause).toList());
    }

    private static ClauseAnswer clause(CheckAnswer.Said said) {
        Set<String> names = said.missing().stream()
                .map(cell -> cell.fact().name())
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ClauseAnswer(
                said.clause().code(),
                said.clause().title(),
                said.verdict(),
                said.conditions().stream().map(CheckDocument::condition).toList(),
                List.copyOf(names),
                said.missing().stream().map(CelText::of).sorted().toList(),
                ClauseDocument.MoneyDocument.of(said.amount()),
                said.clause().otherConditions());
    }

    private static ConditionAnswer condition(CheckAnswer.Proof proof) {
        List<SeenAnswer> seen = proof.seen().stream().map(CheckDocument::seen).toList();
        List<Statement> read = new ArrayList<>();
        proof.seen().stream()
                .map(Finding.Seen::statement)
                .filter(Objects::nonNull)
                .forEach(read::add);
        return new ConditionAnswer(
                proof.condition(),
                truth(proof.outcome()),
                value(proof, seen),
                read.stream()
                        .map(CheckDocument::source)
                        .filter(Objects::nonNull)
                        .distinct()
                        .reduce((one, other) -> one + "、" + other)
                        .orElse(null),
                read.stream()
                        .filter(statement -> source(statement) != null)
                        .map(Statement::asOf)
                        .min(Comparator.naturalOrder())
                        .map(LocalDate::toString)
                        .orElse(null),
                seen);
    }

    /** What a number came to, else the one thing that was read. */
    private static @Nullable Object value(CheckAnswer.Proof proof, List<SeenAnswer> seen) {
        if (proof.number().isPresent()) {
            return plain(proof.number().get().rounded(DIGITS));
        }
        return seen.size() == 1 ? seen.get(0).value() : null;
    }

    private static SeenAnswer seen(Finding.Seen seen) {
        Cell cell = seen.cell();
        Statement statement = seen.statement();
        if (statement == null) {
            return new SeenAnswer(CelText.of(cell), null, null, null);
        }
        String source = source(statement);
        return new SeenAnswer(
                CelText.of(cell),
                json(statement.value()),
                source,
                source == null ? null : statement.asOf().toString());
    }

    /** Nobody but the caller said what came with the question. */
    private static @Nullable String source(Statement statement) {
        return Rules.isGiven(statement) ? null : statement.source();
    }

    private static Object json(Value value) {
        if (value instanceof Value.Amount amount) {
            return plain(amount.number());
        }
        if (value instanceof Value.Truth truth) {
            return truth.holds();
        }
        if (value instanceof Value.Words words) {
            return List.copyOf(words.words());
        }
        return value instanceof Value.Day day ? day.day().toString() : ((Value.Word) value).word();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Truth truth(Verdict.Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> Truth.TRUE;
            case NOT_ELIGIBLE -> Truth.FALSE;
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }
}
