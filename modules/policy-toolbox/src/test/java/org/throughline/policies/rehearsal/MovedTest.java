package org.throughline.policies.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.RandomClauses;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.language.CelText;

/** What a rehearsal answers while its numbers are moved is what a rehearsal of a draft with these numbers finds. */
class MovedTest {

    private static final List<String> NUMBERS =
            List.of("0", "0.03", "0.25", "1", "2", "3", "100", "299.999999", "20000", "-5");
    private static final List<String> DAYS = List.of("2023-01-01", "2019-06-30", "1990-01-01", "2026-11-23");
    private static final String RESEARCH = "rdExpenditure[year - 1] / revenue[year - 1] >= 0.03 && "
            + "registeredOn < date(\"2024-01-01\") && !(environmentPenalty)";

    private final Random random = Stage.random(MovedTest.class);

    @Test
    void anAnswerIsARehearsalOfTheMovedDraft() {
        Stage stage = new Stage(random, 200);
        RandomClauses making = new RandomClauses(random);
        stage.force("current", making.expression(1), "0.02 300");
        int moved = 0;
        for (int round = 0; round < 60; round++) {
            Expression expression = making.expression(1 + round % 3);
            Conditions conditions = Conditions.of(expression);
            Map<String, String> bounds = new HashMap<>();
            Map<Atom, Expression> others = new HashMap<>();
            for (int place = 0; place < conditions.atoms().size(); place++) {
                Bound bound = Bound.of(conditions.atoms().get(place)).orElse(null);
                if (bound != null && random.nextInt(3) > 0) {
                    List<String> texts = bound.isDay() ? DAYS : NUMBERS;
                    String text = texts.get(random.nextInt(texts.size()));
                    bounds.put(Integer.toString(place + 1), text);
                    others.put(bound.atom(), Expression.of(bound.moved(text).orElseThrow()));
                    moved++;
                }
            }
            Rehearsal rehearsal = stage.rehearsal(Stage.draft(expression, "0.01 500", "trial/current"));
            Figures answer = rehearsal.answer(new Moves(bounds, Map.of("cap", "700", "rate", "0.015")));

            assertThat(answer)
                    .isEqualTo(stage.rehearsal(Stage.draft(conditions.with(others), "0.015 700", "trial/current"))
                            .result()
                            .figures());
            assertThat(rehearsal.answer(Moves.NONE))
                    .isEqualTo(rehearsal.result().figures());
            assertThat(rehearsal.turned(new Moves(bounds, Map.of("cap", "700", "rate", "0.015"))))
                    .isEqualTo(new Turned(CelText.of(conditions.with(others)), "0.015 700"));
        }
        assertThat(moved).isGreaterThan(20);
    }

    @Test
    void theNearestToABoundThatWasMovedAreThoseOfTheMovedDraft() {
        Stage stage = new Stage(random, 300);
        String rest = " && !listed && registeredOn >= date(\"2000-01-01\")";
        Moves moves = new Moves(Map.of("1", "150", "3", "2010-01-01"), Map.of("rate", "0.02"));
        Rehearsal rehearsal =
                stage.rehearsal(Stage.draft(Stage.read("revenue[year - 1] >= 200" + rest), "0.01 500", null));
        Rehearsal written = stage.rehearsal(
                Stage.draft(Stage.read("revenue[year - 1] >= 150" + rest.replace("2000", "2010")), "0.02 500", null));

        for (int condition : new int[] {1, 3}) {
            assertThat(rehearsal.neighbours(condition, moves, 50).orElseThrow())
                    .isNotEmpty()
                    .isEqualTo(written.neighbours(condition, Moves.NONE, 50).orElseThrow());
            assertThat(rehearsal.bounded(condition, moves)).isEqualTo(written.bounded(condition, Moves.NONE));
        }
        assertThat(rehearsal.bounded(1, Moves.NONE)).isNotEqualTo(rehearsal.bounded(1, moves));
        assertThat(rehearsal.bounded(2, moves)).isEmpty();
    }

    @Test
    void everyNumberThatCannotBeMovedThereIsToldAtOnce() {
        Rehearsal rehearsal = new Stage(random, 5).rehearsal(Stage.draft(Stage.read(RESEARCH), "0.01 500", null));
        Map<String, String> bounds = Map.of("1", "0.0000001", "2", "2026-02-30", "3", "1", "x/~", "1");

        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> rehearsal.answer(new Moves(bounds, Map.of("cap", "1e3", "floor", "1"))));

        assertThat(refused.type()).isEqualTo(RehearsalProblem.MOVES_INVALID);
        assertThat(refused.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/bounds/1", "/bounds/2", "/bounds/3", "/bounds/x~1~0", "/parameters/cap", "/parameters/floor");
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> rehearsal.answer(new Moves(Map.of(), Map.of("rate", "-0.1"))))
                        .faults())
                .extracting(Fault::pointer)
                .containsExactly("/parameters");
        Map<String, String> many = IntStream.range(10, 5_000)
                .boxed()
                .collect(Collectors.toMap(number -> number.toString(), number -> "1"));
        assertThat(catchThrowableOfType(ProblemException.class, () -> rehearsal.answer(new Moves(many, Map.of())))
                        .faults())
                .as("no more than anybody reads")
                .hasSize(100);
    }

    @Test
    void moreMoneyThanCanBeCountedIsRefused() {
        Stage stage = new Stage(random, 100);
        Rehearsal rehearsal =
                stage.rehearsal(Stage.draft(new Expression.Constant(true), "0.01 90000000000000000", null));

        ProblemException refused = catchThrowableOfType(ProblemException.class, rehearsal::result);

        assertThat(refused.type()).isEqualTo(RehearsalProblem.COSTS_TOO_MUCH);
    }

    @Test
    void aSliderGoesFromNoughtToFourTimesInRoundSteps() {
        Result result = new Stage(random, 5)
                .rehearsal(Stage.draft(Stage.read(RESEARCH + " && revenue[year - 1] >= 20000000"), "0.1 1000000", null))
                .result();

        assertThat(result.slides())
                .extracting(slide ->
                        String.join(" ", slide.name(), slide.value(), slide.least(), slide.most(), slide.step()))
                .containsExactly(
                        "1 0.03 0 0.12 0.001",
                        "2 2024-01-01 2019-01-01 2029-01-01 1",
                        "4 20000000 0 80000000 500000",
                        "rate 0.1 0 0.4 0.002",
                        "cap 1000000 0 4000000 20000");
    }

    @Test
    void twoDraftsStandSideBySide() {
        Stage stage = new Stage(random, 200);
        Expression three = Stage.read("revenue[year - 1] >= 300");
        Expression two = Stage.read("revenue[year - 1] >= 200 && listed");
        Rehearsal rehearsal = stage.rehearsal(Stage.draft(three, "0.01 500", null));

        Comparison beside = rehearsal.beside(Stage.draft(two, "0.02 500", null));
        Comparison back =
                stage.rehearsal(Stage.draft(two, "0.02 500", null)).beside(Stage.draft(three, "0.01 500", null));

        assertThat(beside.both()).isEqualTo(back.both());
        assertThat(beside.onlyThis()).isEqualTo(back.onlyOther());
        assertThat(beside.onlyOther()).isEqualTo(back.onlyThis());
        assertThat(beside.other().eligible()).isEqualTo(beside.both() + beside.onlyOther());
        assertThat(beside.lowDifference()).isNotNull().isEqualTo(negated(back));
    }

    private static Object negated(Comparison one) {
        return one.lowDifference() == null
                ? new BigDecimal(0)
                : one.lowDifference().negated();
    }
}
