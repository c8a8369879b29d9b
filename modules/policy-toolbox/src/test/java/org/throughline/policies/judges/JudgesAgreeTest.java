package org.throughline.policies.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.policies.RandomClauses;
import org.throughline.policies.RandomFirms;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Year;
import org.throughline.policies.language.CelText;
import org.throughline.policies.matching.Clause;
import org.throughline.policies.matching.Matching;
import org.throughline.policies.matching.TrialCity;
import org.throughline.policies.verdict.Judgement;
import org.throughline.policies.verdict.Verdict;
import org.throughline.policies.verdict.Verdict.Outcome;
import org.throughline.testkit.TestDatabase;

/**
 * The engine, CEL and PostgreSQL say the same of any expression and any firm, unknown too, and so does plain judging;
 * of numbers that the engine's columns cannot hold the others alone.
 */
class JudgesAgreeTest {

    private static final int CLAUSES = 150;
    private static final int IN_COLUMNS = 90;
    private static final int OF_ANY_NUMBERS = 30;
    private static final int FIRMS = IN_COLUMNS + OF_ANY_NUMBERS;
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2026, 11, 23), LocalDate.of(2025, 2, 28), LocalDate.of(2024, 2, 29));

    @Test
    void threeJudgesAgreeOnEveryPair() throws SQLException {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("JudgesAgreeTest -Dseed=" + seed);
        Random random = new Random(seed);
        Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);

        try (Connection connection = TestDatabase.get().ownerSource().getConnection()) {
            for (LocalDate day : DAYS) {
                round(new Assessment(day), random, connection, seen);
            }
        }

        int pairs = seen.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("JudgesAgreeTest: " + pairs + " pairs, " + DAYS.size() * CLAUSES * IN_COLUMNS
                + " of them with the engine: " + seen);
        assertThat(pairs).isEqualTo(DAYS.size() * CLAUSES * FIRMS);
        assertThat(seen)
                .hasSize(3)
                .allSatisfy((outcome, count) -> assertThat(count).isGreaterThan(4_000));
    }

    private static void round(Assessment assessment, Random random, Connection connection, Map<Outcome, Integer> seen)
            throws SQLException {
        RandomClauses clauses = new RandomClauses(random);
        RandomFirms making = new RandomFirms(random);
        TrialCity city = new TrialCity(random);
        city.add(IN_COLUMNS);
        List<FirmFacts> firms = IntStream.range(0, FIRMS)
                .mapToObj(firm -> firm < IN_COLUMNS ? city.firm(firm) : making.firm())
                .toList();
        List<Expression> expressions = IntStream.range(0, CLAUSES)
                .mapToObj(clause -> clauses.expression(clause % 4))
                .toList();
        FirmTable table = new FirmTable(connection, assessment);
        table.fill(firms);
        List<List<@Nullable Boolean>> said = table.judge(expressions);
        Matching engine = Matching.of(city.facts(), assessment, keyed(expressions));
        for (int clause = 0; clause < CLAUSES; clause++) {
            String form = CelText.of(expressions.get(clause));
            String source = clause % 2 == 0 ? form : byNames(form);
            Expression read = TrialFacts.LANGUAGE
                    .read(source)
                    .expression()
                    .orElseThrow(() -> new AssertionError(
                            source + " " + TrialFacts.LANGUAGE.read(source).faults()));
            assertThat(read.bare()).isEqualTo(expressions.get(clause).bare());
            CelJudge cel = CelJudge.of(source, TrialFacts.ALL, assessment);
            for (int firm = 0; firm < FIRMS; firm++) {
                Verdict ours = new Judgement(firms.get(firm), assessment).of(read);
                CelJudge.Opinion theirs = cel.of(firms.get(firm));
                String pair = source + " of firm " + firm + " on " + assessment.day();
                assertThat(theirs.outcome()).as("CEL: " + pair).isEqualTo(ours.outcome());
                assertThat(dated(theirs.missing(), assessment))
                        .as("CEL: " + pair)
                        .isEqualTo(dated(ours.missing(), assessment));
                if (firm < IN_COLUMNS) {
                    assertThat(outcome(engine, clause, firm))
                            .as("engine: " + pair)
                            .isEqualTo(ours.outcome());
                    assertThat(engine.missing().of(Integer.toString(clause), firm))
                            .as("engine: " + pair)
                            .isEqualTo(ours.missing());
                }
                assertThat(outcome(said.get(firm).get(clause)))
                        .as("SQL: " + pair)
                        .isEqualTo(ours.outcome());
                seen.merge(ours.outcome(), 1, Integer::sum);
            }
        }
    }

    private static List<Clause> keyed(List<Expression> expressions) {
        return IntStream.range(0, expressions.size())
                .mapToObj(clause -> new Clause(Integer.toString(clause), expressions.get(clause)))
                .toList();
    }

    private static Outcome outcome(Matching engine, int clause, int row) {
        String key = Integer.toString(clause);
        return engine.eligible(key).has(row)
                ? Outcome.ELIGIBLE
                : engine.unknown(key).has(row) ? Outcome.UNKNOWN : Outcome.NOT_ELIGIBLE;
    }

    private static Outcome outcome(@Nullable Boolean said) {
        return said == null ? Outcome.UNKNOWN : said ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE;
    }

    /** As outside systems write facts: by name, the latest year without a word, another in brackets behind it. */
    private static String byNames(String form) {
        return form.replaceAll("latest\\((\\w+)\\)", "$1").replaceAll("(\\w)\\[([^\\]]+)]", "$1($2)");
    }

    /** CEL counts no years back: the same year is the same cell. */
    private static Set<Cell> dated(Set<Cell> cells, Assessment assessment) {
        return cells.stream()
                .map(cell -> cell.year() instanceof Year.Before
                        ? Cell.of(cell.fact(), new Year.Of(assessment.year(cell.year())))
                        : cell)
                .collect(Collectors.toSet());
    }
}
