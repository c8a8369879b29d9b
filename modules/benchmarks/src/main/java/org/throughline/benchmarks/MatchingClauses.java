package org.throughline.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Moment;
import org.throughline.policies.facts.Year;
import org.throughline.policies.matching.Clause;

/**
 * Clauses of 3 to 8 conditions: mostly all of them, now and then some of which one is enough, now and then the opposite
 * of one. Half of the conditions are about numbers.
 */
final class MatchingClauses {

    private final Random random = new Random(20261123);
    private final List<KnownFact> facts = MatchingCity.facts();

    /** So many of them. */
    List<Clause> clauses(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> new Clause("clause-" + number, clause()))
                .toList();
    }

    private Expression clause() {
        int conditions = 3 + random.nextInt(6);
        List<Expression> parts = new ArrayList<>();
        while (conditions > 0) {
            if (conditions >= 3 && random.nextInt(4) == 0) {
                int any = Math.min(conditions - 1, 2 + random.nextInt(3));
                parts.add(Expression.or(IntStream.range(0, any)
                        .mapToObj(one -> condition(false))
                        .toList()));
                conditions -= any;
            } else {
                parts.add(condition(parts.size() > 1));
                conditions--;
            }
        }
        return Expression.and(parts);
    }

    /** A condition that most firms have, or one that few have. */
    private Expression condition(boolean easy) {
        Expression condition = Expression.of(atom(easy));
        return !easy && random.nextInt(6) == 0 ? Expression.not(condition) : condition;
    }

    private Atom atom(boolean easy) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> compared(figure(), easy ? 200_000 : 5_000_000, 20);
            case 3 -> new Atom.Compared(new Term.FactNumber(fact("number", 6), Year.NONE), sign(), step(easy, 50, 20));
            case 4 -> new Atom.Compared(ratio(), sign(), BigDecimal.valueOf(1 + random.nextInt(easy ? 10 : 60), 2));
            case 5 -> random.nextBoolean() ? growth(easy) : age(easy);
            case 6 ->
                new Atom.DayCompared(fact("day", 3), sign(), LocalDate.of(1998 + random.nextInt(easy ? 6 : 24), 1, 1));
            case 7 -> new Atom.Holds(fact("truth", 4), Moment.ASSESSMENT);
            case 8 -> new Atom.AnyOf(fact("code", 5), codes(easy ? 6 : 3), Moment.ASSESSMENT);
            default ->
                random.nextBoolean()
                        ? new Atom.AnyOf(fact("tags", 2), codes(easy ? 8 : 3), Moment.ASSESSMENT)
                        : new Atom.Within(facts.get(26), industries(easy ? 20 : 6));
        };
    }

    private Atom compared(Term term, int unit, int steps) {
        return new Atom.Compared(term, sign(), BigDecimal.valueOf(unit / 40L * (1 + random.nextInt(steps))));
    }

    private BigDecimal step(boolean easy, int unit, int steps) {
        return BigDecimal.valueOf((long) unit * random.nextInt(easy ? 4 : steps));
    }

    private static Comparison sign() {
        return Comparison.AT_LEAST;
    }

    private KnownFact fact(String name, int many) {
        String one = name + random.nextInt(many);
        return facts.stream()
                .filter(fact -> fact.name().equals(one))
                .findFirst()
                .orElseThrow();
    }

    private Term.FactNumber figure() {
        return new Term.FactNumber(
                fact("figure", 6), new Year.Of(MatchingCity.FIRST_YEAR + random.nextInt(MatchingCity.YEARS)));
    }

    private Term ratio() {
        Year year = new Year.Of(MatchingCity.FIRST_YEAR + 2);
        int one = random.nextInt(6);
        return new Term.Ratio(
                new Term.FactNumber(facts.get(one), year), new Term.FactNumber(facts.get((one + 1) % 6), year));
    }

    private Atom growth(boolean easy) {
        Term growth = new Term.Growth(
                fact("figure", 6), new Year.Of(MatchingCity.FIRST_YEAR + 1), new Year.Of(MatchingCity.FIRST_YEAR + 2));
        return new Atom.Compared(growth, sign(), BigDecimal.valueOf(random.nextInt(40) - (easy ? 90L : 0L), 2));
    }

    private Atom age(boolean easy) {
        Term age = new Term.TimeSince(fact("day", 3), Term.TimeUnit.YEAR);
        return new Atom.Compared(age, sign(), BigDecimal.valueOf(1L + random.nextInt(easy ? 5 : 20)));
    }

    private List<String> codes(int many) {
        int first = random.nextInt(12);
        return IntStream.range(first, first + many)
                .mapToObj(code -> "K" + code % 12)
                .toList();
    }

    private List<String> industries(int many) {
        int first = random.nextInt(30);
        return IntStream.range(first, first + many)
                .mapToObj(code -> "C" + (13 + code % 30))
                .toList();
    }
}
