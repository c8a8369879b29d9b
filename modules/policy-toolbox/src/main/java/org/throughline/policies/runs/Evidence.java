package org.throughline.policies.runs;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.enterprises.FirmFactsFeed.Mark;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.language.CelText;
import org.throughline.policies.language.Language;
import org.throughline.policies.standing.FirmsInView;
import org.throughline.policies.verdict.Finding;
import org.throughline.policies.verdict.Judgement;
import org.throughline.policies.verdict.Verdict.Outcome;

/**
 * Why a run said what it said of some firms: what its view of the register saw of them, judged plainly.
 *
 * @param clauses what the run asked, by name
 * @param firms what its view saw
 * @param read what was read of the clauses so far: once, however many firms there are
 */
record Evidence(
        Language language,
        Assessment day,
        Map<String, ClauseInForce> clauses,
        Map<UUID, FirmFacts> firms,
        Map<String, Optional<Expression>> read) {

    private static final int DIGITS = 6;

    /** Reads what a run saw of some firms. */
    static Evidence of(
            FirmFactsFeed feed,
            Vocabulary vocabulary,
            Assessment day,
            Mark mark,
            List<ClauseInForce> clauses,
            Collection<UUID> firms) {
        return new Evidence(
                new Language(vocabulary),
                day,
                clauses.stream().collect(Collectors.toMap(ClauseInForce::name, clause -> clause)),
                FirmsInView.of(feed, vocabulary, mark, firms),
                new HashMap<>());
    }

    /** What a clause asked; empty if it was not asked, or cannot be read any more. */
    Optional<Expression> asked(String clause) {
        return read.computeIfAbsent(clause, this::reading);
    }

    private Optional<Expression> reading(String clause) {
        return Optional.ofNullable(clauses.get(clause))
                .map(ClauseInForce::eligibility)
                .flatMap(source -> language.read(source).expression());
    }

    private Optional<Judgement> judgement(UUID firm) {
        return Optional.ofNullable(firms.get(firm)).map(facts -> new Judgement(facts, day));
    }

    /** What is to be said of a firm on another day with what was seen of it. */
    Optional<Outcome> outcome(String clause, UUID firm, Assessment on) {
        return asked(clause)
                .flatMap(expression -> Optional.ofNullable(firms.get(firm))
                        .map(facts ->
                                new Judgement(facts, on).briefly(expression).outcome()));
    }

    /** What would have had to be known to say more. */
    List<String> missing(String clause, UUID firm) {
        return asked(clause)
                .flatMap(expression -> judgement(firm).map(judge -> judge.of(expression)))
                .map(verdict ->
                        verdict.missing().stream().map(CelText::of).sorted().toList())
                .orElse(List.of());
    }

    /** Each condition of a clause, once. */
    List<Finding> findings(String clause, UUID firm) {
        return asked(clause)
                .flatMap(expression -> judgement(firm).map(judge -> findings(expression, judge)))
                .orElse(List.of());
    }

    private static List<Finding> findings(Expression expression, Judgement judge) {
        return expression.conditions().stream()
                .map(Expression.Condition::atom)
                .distinct()
                .map(atom -> judge.finding((Expression.Condition) Expression.of(atom)))
                .toList();
    }

    /** A condition as the language writes it. */
    static String text(Finding finding) {
        return CelText.of(finding.condition().atom());
    }

    /** What a condition saw, as text; empty if nothing is known. */
    static Optional<String> seen(Finding finding) {
        if (finding.number().isPresent()) {
            return Optional.of(plain(finding.number().get().rounded(DIGITS)));
        }
        String said = finding.seen().stream()
                .map(Finding.Seen::statement)
                .filter(statement -> statement != null)
                .map(Evidence::said)
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private static String said(Statement statement) {
        Value value = statement.value();
        if (value instanceof Value.Amount amount) {
            return plain(amount.number());
        }
        if (value instanceof Value.Day day) {
            return day.day().toString();
        }
        if (value instanceof Value.Truth truth) {
            return Boolean.toString(truth.holds());
        }
        return value instanceof Value.Words words ? String.join(",", words.words()) : ((Value.Word) value).word();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
