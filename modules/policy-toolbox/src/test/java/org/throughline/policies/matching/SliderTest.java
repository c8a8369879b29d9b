package org.throughline.policies.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.policies.RandomClauses;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Moment;

/** Moving a bound says at once what a match of the clause with that bound says. */
class SliderTest {

    private static final Assessment DAY = new Assessment(LocalDate.of(2026, 11, 23));
    private static final List<BigDecimal> BOUNDS = List.of(
            new BigDecimal("-2"),
            new BigDecimal("0.00"),
            new BigDecimal("0.000001"),
            new BigDecimal("0.25"),
            new BigDecimal("1"),
            new BigDecimal("3.000"),
            new BigDecimal("1E+2"),
            new BigDecimal("299.999999"),
            new BigDecimal("20000"));

    private final Random random = Seeds.random(SliderTest.class);
    private final RandomClauses making = new RandomClauses(random);

    @Test
    void aMovedBoundSaysWhatAMatchWithItSays() {
        TrialCity city = new TrialCity(random);
        city.add(300);
        city.remove();
        Grouping grouping = Grouping.by(
                city.facts(), DAY, TrialFacts.DIVISION, word -> word.substring(0, Math.min(4, word.length())));
        int moved = 0;
        for (int clause = 0; clause < 200; clause++) {
            Expression expression = making.expression(1 + clause % 3);
            for (Atom atom : expression.conditions().stream()
                    .map(Expression.Condition::atom)
                    .distinct()
                    .toList()) {
                if (atom instanceof Atom.Compared compared
                        && compared.bound().abs().longValue() < 1_000_000) {
                    compare(city.facts(), expression, compared, grouping);
                    moved++;
                }
            }
        }
        assertThat(moved).isGreaterThan(50);
    }

    private void compare(Facts facts, Expression expression, Atom.Compared atom, Grouping grouping) {
        Matching matching = Matching.of(facts, DAY, List.of(new Clause("one", expression)));
        Slider slider = matching.slider("one", atom, grouping);
        for (BigDecimal bound : List.of(atom.bound(), BOUNDS.get(random.nextInt(BOUNDS.size())))) {
            Expression other = replaced(expression, atom, new Atom.Compared(atom.term(), atom.comparison(), bound));
            Matching with = matching.with(new Clause("one", other));
            Slider.Answer answer = slider.at(bound);
            assertThat(answer.all())
                    .as(expression + " at " + bound)
                    .isEqualTo(counts(with, facts.live(), RowSet.where(facts.rows(), row -> true)));
            for (int group = 0; group < grouping.names().size(); group++) {
                int number = group;
                RowSet members = RowSet.where(facts.rows(), row -> grouping.group(row) == number);
                assertThat(answer.groups().get(grouping.names().get(group)))
                        .as(expression + " at " + bound)
                        .isEqualTo(counts(with, facts.live(), members));
            }
        }
    }

    private static Slider.Counts counts(Matching matching, RowSet live, RowSet members) {
        int[] counts = new int[3];
        members.forEach(row -> {
            if (live.has(row)) {
                counts[
                        matching.eligible("one").has(row)
                                ? 0
                                : matching.unknown("one").has(row) ? 1 : 2]++;
            }
        });
        return new Slider.Counts(counts[0], counts[1], counts[2]);
    }

    private static Expression replaced(Expression expression, Atom one, Atom other) {
        if (expression instanceof Expression.And and) {
            return Expression.and(
                    and.parts().stream().map(part -> replaced(part, one, other)).toList());
        }
        if (expression instanceof Expression.Or or) {
            return Expression.or(
                    or.parts().stream().map(part -> replaced(part, one, other)).toList());
        }
        if (expression instanceof Expression.Not not) {
            return Expression.not(replaced(not.part(), one, other));
        }
        return expression instanceof Expression.Condition condition
                        && condition.atom().equals(one)
                ? Expression.of(other)
                : expression;
    }

    @Test
    void daysMoveToo() {
        TrialCity city = new TrialCity(random);
        city.add(200);
        Atom.DayCompared atom = new Atom.DayCompared(TrialFacts.REGISTERED, Comparison.ABOVE, LocalDate.of(2023, 1, 1));
        Matching matching = Matching.of(city.facts(), DAY, List.of(new Clause("one", Expression.of(atom))));
        Slider slider = matching.slider("one", atom, Grouping.none());

        for (LocalDate day : List.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 11, 23), LocalDate.of(1900, 1, 1))) {
            Atom other = new Atom.DayCompared(TrialFacts.REGISTERED, Comparison.ABOVE, day);
            assertThat(slider.at(day).all())
                    .isEqualTo(counts(
                            matching.with(new Clause("one", Expression.of(other))),
                            city.facts().live(),
                            RowSet.where(city.facts().rows(), row -> true)));
        }
    }

    @Test
    void whatCannotBeMovedOrAnsweredExactlyIsRefused() {
        TrialCity city = new TrialCity(random);
        city.add(10);
        Atom listed = new Atom.Holds(TrialFacts.LISTED, Moment.ASSESSMENT);
        Expression share = TrialFacts.LANGUAGE
                .read("rdExpenditure[2025] / revenue[2025] >= 0.03")
                .expression()
                .orElseThrow();
        Atom moved = share.conditions().get(0).atom();
        Matching matching = Matching.of(
                city.facts(), DAY, List.of(new Clause("one", Expression.and(List.of(share, Expression.of(listed))))));
        Slider slider = matching.slider("one", moved, Grouping.none());

        assertThat(IntStream.of(slider.at(BigDecimal.ZERO).all().notEligible()).sum())
                .isNotNegative();
        assertThatThrownBy(() -> matching.slider("one", listed, Grouping.none()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> slider.at(new BigDecimal("0.0000001"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> slider.at(new BigDecimal("1E+15"))).isInstanceOf(IllegalArgumentException.class);
    }
}
