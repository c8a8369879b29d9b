package org.throughline.policies.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Money;
import org.throughline.policies.RandomClauses;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.verdict.Verdict.Outcome;

/** What a rehearsal finds is what comes of judging firm by firm and adding up by hand. */
class RehearsalTest {

    private static final String CAPPED = "0.01 500";
    private static final String OPEN = "0.01";

    private final Random random = Stage.random(RehearsalTest.class);
    private final RandomClauses making = new RandomClauses(random);

    @Test
    void firmsMoneyAndPartsAreThoseOfJudgingFirmByFirm() {
        Stage stage = new Stage(random, 250);
        int met = 0;
        for (int round = 0; round < 60; round++) {
            Expression draft = making.expression(1 + round % 3);
            String benefit = round % 3 == 0 ? null : round % 3 == 1 ? CAPPED : OPEN;
            Figures figures =
                    stage.rehearsal(Stage.draft(draft, benefit, null)).result().figures();
            List<Integer> certain = stage.rows(draft, Outcome.ELIGIBLE);
            List<Integer> unknown = stage.rows(draft, Outcome.UNKNOWN);

            assertThat(figures.eligible()).as(draft.toString()).isEqualTo(certain.size());
            assertThat(figures.unknown()).as(draft.toString()).isEqualTo(unknown.size());
            cost(stage, figures.cost(), benefit, certain, unknown);
            parts(stage, figures, Dimension.DISTRICT, part(TrialFacts.DIVISION, 6), certain, unknown);
            parts(stage, figures, Dimension.ZONE, part(TrialFacts.ZONE, 99), certain, unknown);
            parts(stage, figures, Dimension.SIZE, part(TrialFacts.SIZE, 99), certain, unknown);
            parts(stage, figures, Dimension.SECTION, part(TrialFacts.INDUSTRY, 1), certain, unknown);
            parts(stage, figures, Dimension.INDUSTRY, part(TrialFacts.INDUSTRY, 3), certain, unknown);
            met += certain.size();
        }
        assertThat(met).isGreaterThan(1_000);
    }

    private static void cost(
            Stage stage, @Nullable Cost cost, @Nullable String benefit, List<Integer> certain, List<Integer> unknown) {
        if (benefit == null || cost == null) {
            assertThat(cost).isNull();
            assertThat(benefit).isNull();
            return;
        }
        Map<Integer, Pay> pays = pays(stage, benefit, certain, unknown);
        List<Long> lows = new ArrayList<>();
        certain.forEach(row -> lows.add(pay(pays, row).low()));
        Collections.sort(lows);
        long low = lows.stream().mapToLong(Long::longValue).sum();
        long certainHigh = 0;
        long high = 0;
        for (Map.Entry<Integer, Pay> one : pays.entrySet()) {
            long most = most(stage, one.getKey(), one.getValue(), pays, certain);
            high += most;
            certainHigh += certain.contains(one.getKey()) ? most : 0;
        }
        assertThat(cost.low()).isEqualTo(new Money(low));
        assertThat(cost.certainHigh()).isEqualTo(new Money(certainHigh));
        assertThat(cost.high()).isEqualTo(new Money(high));
        assertThat(cost.estimated()).isEqualTo((int)
                pays.values().stream().filter(pay -> pay.high() == null).count());
        AgainstBudget budget = Objects.requireNonNull(cost.budget());
        long line = 100_000;
        assertThat(budget.overLow()).isEqualTo(new Money(low - line));
        assertThat(budget.overHigh()).isEqualTo(new Money(high - line));
        assertThat(budget.light())
                .isEqualTo(
                        low > line
                                ? AgainstBudget.Light.RED
                                : high > line ? AgainstBudget.Light.YELLOW : AgainstBudget.Light.GREEN);
        Spread spread = cost.spread();
        if (lows.isEmpty() || spread == null) {
            assertThat(spread).isNull();
            return;
        }
        assertThat(spread.median()).isEqualTo(new Money(noMore(lows, 2)));
        assertThat(spread.lowerQuartile()).isEqualTo(new Money(noMore(lows, 1)));
        assertThat(spread.upperQuartile()).isEqualTo(new Money(noMore(lows, 3)));
        assertThat(spread.least().fen()).isEqualTo(lows.get(0));
        assertThat(spread.most().fen()).isEqualTo(lows.get(lows.size() - 1));
        assertThat(spread.capped()).isEqualTo((int)
                certain.stream().filter(row -> pay(pays, row).capped()).count());
    }

    private static Pay pay(Map<Integer, Pay> pays, int row) {
        return Objects.requireNonNull(pays.get(row));
    }

    private static Map<Integer, Pay> pays(Stage stage, String benefit, List<Integer> certain, List<Integer> unknown) {
        FirmMoney money = TrialMoney.FORMULAS.read(benefit).money();
        Map<Integer, Pay> pays = new LinkedHashMap<>();
        if (money != null) {
            certain.forEach(row -> pays.put(row, money.of(stage.firm(row), Stage.DAY)));
            unknown.forEach(row -> pays.put(row, money.of(stage.firm(row), Stage.DAY)));
        }
        return pays;
    }

    /** Whose most is open gets the median of its size among those that certainly meet the draft, else of all those. */
    private static long most(Stage stage, int row, Pay pay, Map<Integer, Pay> pays, List<Integer> certain) {
        Long high = pay.high();
        if (high != null) {
            return high;
        }
        Function<Integer, String> size = one -> part(TrialFacts.SIZE, 99).apply(stage, one);
        List<Long> same = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        for (int other : certain) {
            Pay its = pays.get(other);
            if (its != null && its.high() != null) {
                all.add(its.low());
                if (size.apply(other).equals(size.apply(row))) {
                    same.add(its.low());
                }
            }
        }
        List<Long> compared = same.isEmpty() ? all : same;
        Collections.sort(compared);
        return compared.isEmpty() ? pay.low() : Math.max(pay.low(), noMore(compared, 2));
    }

    /** The least of some numbers that so many quarters of them do not pass. */
    private static long noMore(List<Long> sorted, int quarters) {
        for (long number : sorted) {
            long upTo = sorted.stream().filter(one -> one <= number).count();
            if (upTo * 4 >= (long) sorted.size() * quarters) {
                return number;
            }
        }
        throw new AssertionError("None of " + sorted);
    }

    /** In which part a firm is. */
    private interface Part {
        String apply(Stage stage, int row);
    }

    private static Part part(KnownFact fact, int length) {
        return (stage, row) -> {
            Statement said = stage.firm(row).read(Cell.of(fact), Stage.DAY);
            String word = said == null ? "" : ((Value.Word) said.value()).word();
            return word.substring(0, Math.min(length, word.length()));
        };
    }

    private static void parts(
            Stage stage,
            Figures figures,
            Dimension dimension,
            Part part,
            List<Integer> certain,
            List<Integer> unknown) {
        Map<String, int[]> counts = new TreeMap<>();
        certain.forEach(row -> counts.computeIfAbsent(part.apply(stage, row), one -> new int[2])[0]++);
        unknown.forEach(row -> counts.computeIfAbsent(part.apply(stage, row), one -> new int[2])[1]++);
        Breakdown breakdown = breakdown(figures, dimension);
        Map<String, int[]> found = new TreeMap<>();
        breakdown
                .parts()
                .forEach(one -> found.put(
                        one.code(),
                        new int[] {one.draft().eligible(), one.draft().unknown()}));
        assertThat(told(found)).isEqualTo(told(counts));
        Cost cost = figures.cost();
        if (cost != null) {
            assertThat(sum(breakdown, one -> one.draft().low())).isEqualTo(cost.low());
            assertThat(sum(breakdown, one -> one.draft().high())).isEqualTo(cost.high());
        }
    }

    private static Breakdown breakdown(Figures figures, Dimension dimension) {
        return figures.breakdowns().stream()
                .filter(one -> one.dimension() == dimension)
                .findFirst()
                .orElseThrow();
    }

    private static Money sum(Breakdown breakdown, Function<Breakdown.Part, Money> of) {
        return breakdown.parts().stream().map(of).reduce(Money.ZERO, Money::plus);
    }

    private static String told(Map<String, int[]> counts) {
        StringBuilder told = new StringBuilder();
        counts.forEach((code, count) ->
                told.append(code).append(' ').append(Arrays.toString(count)).append('\n'));
        return told.toString();
    }

    @Test
    void aFirmIsInEachTrackThatItsIndustryBelongsTo() {
        Stage stage = new Stage(random, 300);
        Expression all = new Expression.Constant(true);
        Breakdown tracks =
                breakdown(stage.rehearsal(Stage.draft(all, null, null)).result().figures(), Dimension.TRACK);
        Part industry = part(TrialFacts.INDUSTRY, 99);
        Map<String, Integer> expected = new TreeMap<>();
        for (int row : stage.rows(all, Outcome.ELIGIBLE)) {
            String code = industry.apply(stage, row);
            if (code.isEmpty()) {
                expected.merge("", 1, Integer::sum);
            }
            if (code.startsWith("C34") || code.startsWith("C35")) {
                expected.merge("equipment", 1, Integer::sum);
            }
            if (code.startsWith("C341")) {
                expected.merge("machines", 1, Integer::sum);
            }
        }
        Map<String, Integer> found = new TreeMap<>();
        tracks.parts().forEach(one -> found.put(one.code(), one.draft().eligible()));

        assertThat(found).isEqualTo(expected).containsKeys("equipment", "machines");
    }

    @Test
    void aDraftIsHeldAgainstTheClauseItReplacesAndAgainstThoseFirmsWouldHaveBesideIt() {
        Stage stage = new Stage(random, 250);
        for (int clause = 0; clause < 12; clause++) {
            stage.force("c" + clause, making.expression(1), clause % 2 == 0 ? CAPPED : null);
        }
        for (int round = 0; round < 20; round++) {
            Expression draft = making.expression(2);
            Result result =
                    stage.rehearsal(Stage.draft(draft, CAPPED, "trial/c2")).result();
            List<Integer> certain = stage.rows(draft, Outcome.ELIGIBLE);
            List<Integer> before = stage.rows(stage.asked("trial/c2"), Outcome.ELIGIBLE);
            List<Integer> both = shared(certain, before);

            Comparison change = Objects.requireNonNull(result.figures().change());
            assertThat(List.of(change.onlyThis(), change.onlyOther(), change.both()))
                    .containsExactly(certain.size() - both.size(), before.size() - both.size(), both.size());
            assertThat(change.lowDifference())
                    .isEqualTo(new Money(stage.low(CAPPED, certain) - stage.low(CAPPED, before)));
            for (Breakdown breakdown : result.figures().breakdowns()) {
                int then = breakdown.parts().stream()
                        .mapToInt(one -> one.before() == null ? 0 : one.before().eligible())
                        .sum();
                assertThat(breakdown.dimension() == Dimension.TRACK ? before.size() : then)
                        .isEqualTo(before.size());
            }
            overlaps(stage, result, draft, certain);
        }
    }

    private static void overlaps(Stage stage, Result result, Expression draft, List<Integer> certain) {
        Map<String, Overlap> found = new TreeMap<>();
        result.overlaps().forEach(one -> found.put(one.clause(), one));
        assertThat(found).doesNotContainKey("trial/c2");
        List<Integer> maybe = new ArrayList<>(certain);
        maybe.addAll(stage.rows(draft, Outcome.UNKNOWN));
        stage.clauses.forEach((name, clause) -> {
            if (name.equals("trial/c2")) {
                return;
            }
            List<Integer> both = shared(certain, stage.rows(stage.asked(name), Outcome.ELIGIBLE));
            List<Integer> possible = new ArrayList<>(stage.rows(stage.asked(name), Outcome.ELIGIBLE));
            possible.addAll(stage.rows(stage.asked(name), Outcome.UNKNOWN));
            int many = shared(maybe, possible).size();
            Overlap overlap = found.get(name);
            if (many == 0 || overlap == null) {
                assertThat(overlap).isNull();
                assertThat(many).isZero();
                return;
            }
            assertThat(List.of(overlap.firms(), overlap.possible())).containsExactly(both.size(), many);
            assertThat(overlap.draft()).isEqualTo(new Money(stage.low(CAPPED, both)));
            assertThat(overlap.inForce())
                    .isEqualTo(clause.benefit() == null ? null : new Money(stage.low(CAPPED, both)));
        });
    }

    private static List<Integer> shared(List<Integer> one, List<Integer> other) {
        List<Integer> shared = new ArrayList<>(one);
        shared.retainAll(other);
        return shared;
    }
}
