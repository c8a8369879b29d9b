package org.throughline.policies.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.policies.RandomClauses;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.Year;
import org.throughline.policies.matching.Clause;
import org.throughline.policies.matching.FactStore;
import org.throughline.policies.matching.Matching;
import org.throughline.policies.verdict.Judgement;
import org.throughline.policies.verdict.Verdict.Outcome;

/** Who sits beside a bound, and what each condition costs. */
class ThresholdsTest {

    private static final LocalDate SAID = LocalDate.of(2026, 3, 31);

    private final Random random = Stage.random(ThresholdsTest.class);

    @Test
    void aPictureHasEveryFirmForWhichTheConditionAloneDecides() {
        Stage stage = new Stage(random, 200);
        RandomClauses making = new RandomClauses(random);
        int decided = 0;
        for (int round = 0; round < 60; round++) {
            Expression draft = making.expression(1 + round % 3);
            Conditions conditions = Conditions.of(draft);
            Result result = stage.rehearsal(Stage.draft(draft, null, null)).result();
            for (Threshold threshold : result.thresholds()) {
                Atom atom = conditions.atoms().get(threshold.condition() - 1);
                int held = between(stage, conditions, atom, true);
                int failed = between(stage, conditions, atom, false);
                int pictured =
                        threshold.bins().stream().mapToInt(Threshold.Bin::firms).sum()
                                + threshold.below()
                                + threshold.above()
                                + threshold.missing();
                assertThat(pictured).as(draft + " " + atom).isEqualTo(Math.max(held, failed));
                assertThat(threshold.wanted()).isEqualTo(held >= failed);
                decided += pictured;
            }
            assertThat(result.hurdles()).hasSameSizeAs(conditions.atoms());
        }
        assertThat(decided).isGreaterThan(500);
    }

    /** How many firms meet the draft if a condition is so and certainly do not if it is not, or the other way round. */
    private static int between(Stage stage, Conditions conditions, Atom atom, boolean so) {
        Expression met = conditions.with(Map.of(atom, new Expression.Constant(so)));
        Expression other = conditions.with(Map.of(atom, new Expression.Constant(!so)));
        List<Integer> rows = stage.rows(met, Outcome.ELIGIBLE);
        return (int) rows.stream()
                .filter(row ->
                        new Judgement(stage.firm(row), Stage.DAY).of(other).outcome() == Outcome.NOT_ELIGIBLE)
                .count();
    }

    /** As people know it: many firms just where the bound in force is met, few before it; two within a bin. */
    @Test
    void theBinsTellWhoIsNewWhoWasInAndWherePeopleReportByTheBound() {
        FactStore store = new FactStore(TrialFacts.ALL);
        int[] shares = {200, 240, 250, 255, 270, 290, 300, 300, 300, 300, 300, 305, 310, 320, 410};
        for (int firm = 0; firm < shares.length; firm++) {
            enter(store, firm, shares[firm]);
        }
        Expression three = Stage.read("rdExpenditure[year - 1] / revenue[year - 1] >= 0.03");
        Expression lower = Stage.read("rdExpenditure[year - 1] / revenue[year - 1] >= 0.025");
        ClauseInForce current = new ClauseInForce(new UUID(1, 1), "trial", "rd", "研发补助", "", null);
        Matching matching = Matching.of(store.current(), Stage.DAY, List.of(new Clause(current.name(), three)));
        CityNow.City city = new CityNow.City(matching, Stage.AS_OF, Map.of(current.name(), current));

        Result result = Rehearsal.of(Stage.draft(lower, null, current.name()), city, Stage.SETTING)
                .result();
        Threshold threshold = result.thresholds().get(0);

        assertThat(threshold.bound()).isEqualTo("0.025");
        assertThat(threshold.current()).isEqualTo("0.03");
        assertThat(threshold.bins())
                .filteredOn(bin -> bin.firms() > 0)
                .containsExactly(
                        bin("0.02", "0.021", 1, 0, 0),
                        bin("0.024", "0.025", 1, 0, 0),
                        bin("0.025", "0.026", 2, 2, 0),
                        bin("0.027", "0.028", 1, 1, 0),
                        bin("0.029", "0.03", 1, 1, 0),
                        bin("0.03", "0.031", 6, 6, 6),
                        bin("0.031", "0.032", 1, 1, 1),
                        bin("0.032", "0.033", 1, 1, 1));
        assertThat(threshold.above()).isEqualTo(1);
        assertThat(threshold.pileUp()).isEqualTo(new Threshold.PileUp("0.03", 6, 1));
        Hurdle hurdle = result.hurdles().get(0);
        assertThat(List.of(hurdle.failing(), hurdle.alone())).containsExactly(2, 2);
        Comparison change = Objects.requireNonNull(result.figures().change());
        assertThat(change.onlyThis()).isEqualTo(4);
    }

    @Test
    void theNearestToABoundAreThoseThatAnySortingFinds() {
        Stage stage = new Stage(random, 300);
        Expression draft = Stage.read("revenue[year - 1] >= 200 && !listed");
        Rehearsal rehearsal = stage.rehearsal(Stage.draft(draft, "0.01", null));
        List<Integer> decided =
                new ArrayList<>(stage.rows(Stage.read("known(revenue[year - 1]) && !listed"), Outcome.ELIGIBLE));
        List<BigDecimal> distances = decided.stream()
                .map(row -> revenue(stage, row).subtract(new BigDecimal(200)).abs())
                .sorted()
                .toList();

        List<Neighbour> all = rehearsal.neighbours(1, Moves.NONE, 1_000).orElseThrow();
        List<Neighbour> nearest = rehearsal.neighbours(1, Moves.NONE, 20).orElseThrow();

        assertThat(all).hasSize(decided.size());
        assertThat(nearest).isEqualTo(all.subList(0, 20));
        for (int place = 0; place < all.size(); place++) {
            Neighbour one = all.get(place);
            int row = stage.city.facts().row(one.firm()).orElseThrow();
            assertThat(one.distance()).isEqualByComparingTo(distances.get(place));
            assertThat(new BigDecimal(one.value())).isEqualByComparingTo(revenue(stage, row));
            assertThat(one.eligible()).isEqualTo(new BigDecimal(one.value()).compareTo(new BigDecimal(200)) >= 0);
            assertThat(Objects.requireNonNull(one.money()).fen()).isEqualTo(stage.low("0.01", List.of(row)));
        }
        assertThat(rehearsal.neighbours(2, Moves.NONE, 5)).isEmpty();
        assertThat(rehearsal.neighbours(3, Moves.NONE, 5)).isEmpty();
        assertThat(rehearsal.neighbours(0, Moves.NONE, 5)).isEmpty();
    }

    private static BigDecimal revenue(Stage stage, int row) {
        Statement said = stage.firm(row).read(Cell.of(TrialFacts.REVENUE, Year.LAST), Stage.DAY);
        return ((Value.Amount) Objects.requireNonNull(said).value()).number();
    }

    private static Threshold.Bin bin(String from, String to, int firms, int eligible, int current) {
        return new Threshold.Bin(from, to, firms, eligible, current);
    }

    private static void enter(FactStore store, int firm, int ofTenThousand) {
        store.change(edit -> {
            int row = edit.row(new UUID(7, firm));
            edit.set(row, TrialFacts.REVENUE, 2025, said(10_000));
            edit.set(row, TrialFacts.RESEARCH, 2025, said(ofTenThousand));
        });
    }

    private static Statement said(int number) {
        return new Statement(new Value.Amount(BigDecimal.valueOf(number)), "report", SAID, null);
    }
}
