package org.throughline.policies.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.policies.RandomClauses;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Year;
import org.throughline.policies.verdict.Judgement;
import org.throughline.policies.verdict.Verdict;

/** The engine says of every firm and clause what plain judging says, with the same facts missing. */
class MatchingTest {

    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2026, 11, 23), LocalDate.of(2025, 2, 28), LocalDate.of(2024, 2, 29));
    private static final int CLAUSES = 120;
    private static final int FIRMS = 150;

    private final Random random = Seeds.random(MatchingTest.class);
    private final RandomClauses making = new RandomClauses(random);

    private List<Clause> clauses(int many) {
        return IntStream.range(0, many)
                .mapToObj(clause -> new Clause("clause-" + clause, making.expression(clause % 4)))
                .toList();
    }

    @Test
    void itAgreesWithPlainJudging() {
        TrialCity city = new TrialCity(random);
        city.add(FIRMS);
        IntStream.range(0, 20).forEach(one -> city.remove());
        Map<Verdict.Outcome, Integer> seen = new EnumMap<>(Verdict.Outcome.class);

        for (LocalDate day : DAYS) {
            Matching matching = Matching.of(city.facts(), new Assessment(day), clauses(CLAUSES));
            Map<String, Map<Integer, Set<Cell>>> missing = missing(matching);
            matching.keys().forEach(key -> {
                assertThat(matching.eligible(key).without(city.facts().live())).isEqualTo(RowSet.EMPTY);
                assertThat(matching.unknown(key).without(city.facts().live())).isEqualTo(RowSet.EMPTY);
            });
            matching.clauses()
                    .forEach(clause -> IntStream.range(0, FIRMS).forEach(row -> {
                        if (city.facts().live().has(row)) {
                            Verdict verdict = agrees(matching, clause, row, city);
                            assertThat(missing.getOrDefault(clause.key(), Map.of())
                                            .getOrDefault(row, Set.of()))
                                    .as(clause + " of firm " + row)
                                    .isEqualTo(verdict.missing());
                            assertThat(matching.missing().of(clause.key(), row)).isEqualTo(verdict.missing());
                            seen.merge(verdict.outcome(), 1, Integer::sum);
                        }
                    }));
        }

        assertThat(seen)
                .hasSize(3)
                .allSatisfy((outcome, count) -> assertThat(count).isGreaterThan(3_000));
    }

    private static Map<String, Map<Integer, Set<Cell>>> missing(Matching matching) {
        Map<String, Map<Integer, Set<Cell>>> missing = new HashMap<>();
        matching.missing().each((clause, cell, first, words, from, to) -> {
            for (int row = from * 64; row < to * 64; row++) {
                if (((words[row / 64] >>> row) & 1) != 0) {
                    assertThat(missing.computeIfAbsent(clause, key -> new HashMap<>())
                                    .computeIfAbsent(first + row, firm -> new HashSet<>())
                                    .add(cell))
                            .isTrue();
                }
            }
        });
        return missing;
    }

    private static Verdict agrees(Matching matching, Clause clause, int row, TrialCity city) {
        Verdict verdict = new Judgement(city.firm(row), matching.assessment()).of(clause.eligibility());
        assertThat(List.of(
                        matching.eligible(clause.key()).has(row),
                        matching.unknown(clause.key()).has(row)))
                .as(clause + " of firm " + row + " on " + matching.assessment())
                .isEqualTo(List.of(
                        verdict.outcome() == Verdict.Outcome.ELIGIBLE, verdict.outcome() == Verdict.Outcome.UNKNOWN));
        return verdict;
    }

    @Test
    void itAgreesAcrossBlocksAndSaysNothingBeyondTheLastFirm() {
        TrialCity city = new TrialCity(random);
        int different = 97;
        int firms = RowSet.ROWS * 2 + 77;
        city.add(firms, different);
        List<Clause> clauses = new ArrayList<>(clauses(40));
        clauses.add(new Clause("all", new Expression.Constant(true)));
        clauses.add(new Clause("none", new Expression.Constant(false)));

        Matching matching = Matching.of(city.facts(), new Assessment(DAYS.get(0)), clauses);

        for (Clause clause : clauses) {
            IntStream.range(0, different).forEach(row -> agrees(matching, clause, row, city));
            RowSet eligible = matching.eligible(clause.key());
            RowSet unknown = matching.unknown(clause.key());
            assertThat(eligible)
                    .isEqualTo(RowSet.where(
                            firms, row -> matching.eligible(clause.key()).has(row % different)));
            assertThat(unknown)
                    .isEqualTo(RowSet.where(
                            firms, row -> matching.unknown(clause.key()).has(row % different)));
        }
        assertThat(matching.eligible("all").count()).isEqualTo(firms);
        assertThat(matching.eligible("none").count()).isZero();
        assertThat(matching.again().eligible("all")).isEqualTo(matching.eligible("all"));
    }

    @Test
    void changesLeadToWhatAFullMatchSays() {
        TrialCity city = new TrialCity(random);
        city.add(260);
        Matching matching = Matching.of(city.facts(), new Assessment(DAYS.get(0)), clauses(40));

        for (int step = 0; step < 150; step++) {
            matching = step(matching, city, step);
            Matching full = Matching.of(city.facts(), matching.assessment(), matching.clauses());
            for (String key : full.keys()) {
                assertThat(matching.eligible(key)).as(key + " in step " + step).isEqualTo(full.eligible(key));
                assertThat(matching.unknown(key)).as(key + " in step " + step).isEqualTo(full.unknown(key));
            }
            assertThat(matching.keys()).isEqualTo(full.keys());
            if (step % 50 == 49) {
                assertThat(missing(matching)).isEqualTo(missing(full));
                assertThat(matching.obstacles().all())
                        .isEqualTo(full.obstacles().all());
            }
        }
    }

    private Matching step(Matching matching, TrialCity city, int step) {
        String key = "clause-" + random.nextInt(40);
        return switch (random.nextInt(20)) {
            case 0 -> matching.after(city.add(1 + random.nextInt(3)));
            case 1 -> matching.after(city.remove());
            case 2, 3 -> matching.with(new Clause(key, making.expression(step % 4)));
            case 4 -> matching.without(key).with(new Clause("clause-" + (100 + step), making.expression(2)));
            case 5 -> matching.settled();
            default -> matching.after(city.alter());
        };
    }

    @Test
    void aBoundThatIsNotRankedYetIsReadFromTheColumnsAndThenRanked() {
        TrialCity city = new TrialCity(random);
        city.add(500);
        Assessment assessment = new Assessment(DAYS.get(0));
        Matching few = Matching.of(city.facts(), assessment, List.of(revenue("first", "0.1")));

        Matching loose = few.with(revenue("second", "0.2")).with(revenue("third", "0.00000001"));
        Matching settled = loose.settled();

        assertThat(loose.index().isSettled()).isFalse();
        assertThat(settled.index().isSettled()).isTrue();
        assertThat(settled.settled()).isSameAs(settled);
        assertThat(settled.index().leaves()).hasSize(3).allMatch(Leaf.Ranked.class::isInstance);
        Matching again = settled.again();
        assertThat(again.eligible("second")).isEqualTo(loose.eligible("second"));
        assertThat(again.eligible("third")).isEqualTo(loose.eligible("third"));
    }

    private static Clause revenue(String key, String bound) {
        Term share = new Term.Ratio(last(TrialFacts.RESEARCH), last(TrialFacts.REVENUE));
        return new Clause(key, Expression.of(new Atom.Compared(share, Comparison.AT_LEAST, new BigDecimal(bound))));
    }

    private static Term.Linear last(KnownFact fact) {
        return new Term.FactNumber(fact, Year.LAST);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        TrialCity city = new TrialCity(random);
        city.add(100);
        Assessment assessment = new Assessment(DAYS.get(0));
        Clause clause = revenue("one", "0.1");
        Matching matching = Matching.of(city.facts(), assessment, List.of(clause));
        city.alter();
        Change later = city.alter();

        assertThatThrownBy(() -> matching.after(later)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> matching.eligible("two")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Matching.of(city.facts(), assessment, List.of(clause, clause)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
