package org.throughline.policies.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Moment;
import org.throughline.policies.verdict.Judgement;
import org.throughline.policies.verdict.Kleene;
import org.throughline.policies.verdict.Nearness;

/** Near misses are what trying out each condition, firm by firm, finds. */
class ObstaclesTest {

    private static final Assessment DAY = new Assessment(LocalDate.of(2026, 11, 23));
    private static final int FIRMS = 130;

    private final Random random = Seeds.random(ObstaclesTest.class);
    private final RandomClauses making = new RandomClauses(random);

    @Test
    void turningOneConditionRoundIsEnoughForTheseFirmsAndForNoOthers() {
        TrialCity city = new TrialCity(random);
        city.add(FIRMS);
        city.remove();
        List<Clause> clauses = IntStream.range(0, 160)
                .mapToObj(clause -> new Clause("clause-" + clause, repeating(clause % 4)))
                .toList();
        Matching matching = Matching.of(city.facts(), DAY, clauses);
        Set<Boolean> repeated = new HashSet<>();
        int found = 0;

        for (Clause clause : clauses) {
            Map<Atom, RowSet> near = matching.obstacles().near(clause.key());
            Map<Atom, Set<Integer>> tried = tried(clause.eligibility(), city);
            Map<Atom, Set<Integer>> said = new HashMap<>();
            near.forEach((atom, rows) -> rows.forEach(
                    row -> said.computeIfAbsent(atom, one -> new HashSet<>()).add(row)));
            assertThat(said).as(clause.toString()).isEqualTo(tried);
            assertThat(alone(clause.eligibility(), city)).as(clause.toString()).isEqualTo(tried);
            matching.obstacles()
                    .of(clause.key())
                    .forEach(obstacle -> assertThat(obstacle.alone())
                            .isEqualTo(tried.getOrDefault(obstacle.condition(), Set.of())
                                    .size()));
            found += said.size();
            repeated.add(matching.outcome(clause.key()).program().repeated().isEmpty());
        }

        assertThat(found).isGreaterThan(100);
        assertThat(repeated).containsExactlyInAnyOrder(true, false);
    }

    /** What is said of one firm after the other. */
    private static Map<Atom, Set<Integer>> alone(Expression expression, TrialCity city) {
        Map<Atom, Set<Integer>> alone = new HashMap<>();
        city.facts()
                .live()
                .forEach(row -> Nearness.of(expression, new Judgement(city.firm(row), DAY))
                        .forEach(near -> assertThat(alone.computeIfAbsent(
                                                near.finding().condition().atom(), one -> new HashSet<>())
                                        .add(row))
                                .isTrue()));
        return alone;
    }

    /** An expression in which conditions stand twice now and then. */
    private Expression repeating(int depth) {
        Expression one = making.expression(depth);
        List<Expression.Condition> conditions = one.conditions();
        if (conditions.isEmpty() || random.nextBoolean()) {
            return one;
        }
        Expression again = conditions.get(random.nextInt(conditions.size()));
        Expression twice = random.nextBoolean() ? again : Expression.not(again);
        List<Expression> parts = List.of(one, Expression.or(List.of(twice, making.expression(1))));
        return random.nextBoolean() ? Expression.and(parts) : Expression.or(parts);
    }

    private static Map<Atom, Set<Integer>> tried(Expression expression, TrialCity city) {
        Map<Atom, Set<Integer>> tried = new HashMap<>();
        city.facts().live().forEach(row -> {
            Map<Atom, Kleene> truths = new HashMap<>();
            Judgement judgement = new Judgement(city.firm(row), DAY);
            expression
                    .conditions()
                    .forEach(
                            one -> truths.put(one.atom(), judgement.finding(one).truth()));
            if (truth(expression, truths) == Kleene.FALSE) {
                for (Atom atom : Set.copyOf(truths.keySet())) {
                    Map<Atom, Kleene> other = new HashMap<>(truths);
                    other.compute(atom, (one, truth) -> truth.opposite());
                    if (truth(expression, other) == Kleene.TRUE) {
                        tried.computeIfAbsent(atom, one -> new HashSet<>()).add(row);
                    }
                }
            }
        });
        return tried;
    }

    private static Kleene truth(Expression expression, Map<Atom, Kleene> truths) {
        if (expression instanceof Expression.And and) {
            return Kleene.all(
                    and.parts().stream().map(part -> truth(part, truths)).toList());
        }
        if (expression instanceof Expression.Or or) {
            return Kleene.any(
                    or.parts().stream().map(part -> truth(part, truths)).toList());
        }
        if (expression instanceof Expression.Not not) {
            return truth(not.part(), truths).opposite();
        }
        return expression instanceof Expression.Condition condition
                ? truths.getOrDefault(condition.atom(), Kleene.UNKNOWN)
                : Kleene.of(((Expression.Constant) expression).value());
    }

    @Test
    void theConditionThatShutsMostOutIsNamed() {
        TrialCity city = new TrialCity(random);
        city.add(400);
        Atom listed = new Atom.Holds(TrialFacts.LISTED, Moment.ASSESSMENT);
        Atom nobody = new Atom.AnyOf(TrialFacts.PARK, List.of("nowhere"), Moment.ASSESSMENT);
        Clause clause = new Clause("one", Expression.and(List.of(Expression.of(listed), Expression.of(nobody))));
        Matching matching =
                Matching.of(city.facts(), DAY, List.of(clause, new Clause("all", new Expression.Constant(true))));

        Obstacles.Obstacle highest = matching.obstacles().highest("one").orElseThrow();

        assertThat(highest.condition()).isEqualTo(nobody);
        int sayNo = (int) IntStream.range(0, 400)
                .filter(row -> new Judgement(city.firm(row), DAY)
                        .of(Expression.of(nobody))
                        .missing()
                        .isEmpty())
                .count();
        assertThat(highest.failing()).isBetween(sayNo, 400);
        assertThat(matching.obstacles().highest("all")).isEmpty();
    }
}
