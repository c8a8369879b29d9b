package org.throughline.policies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Term;
import org.throughline.policies.expression.YearSpan;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Moment;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Year;

/** Any expression that makes sense over the facts of the trial. */
public final class RandomClauses {

    static final List<BigDecimal> NUMBERS = Stream.of(
                    "-1",
                    "0",
                    "0.000001",
                    "0.03",
                    "0.1",
                    "0.2",
                    "0.3",
                    "1",
                    "2",
                    "3",
                    "4",
                    "100",
                    "300",
                    "123456789012345678.000001",
                    "123456789012345678.000002")
            .map(BigDecimal::new)
            .toList();
    static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2020, 2, 29),
            LocalDate.of(2023, 1, 1),
            LocalDate.of(2023, 2, 28),
            LocalDate.of(2023, 11, 23),
            LocalDate.of(2023, 11, 24),
            LocalDate.of(2025, 6, 30),
            LocalDate.of(2027, 3, 31));
    static final List<String> TEXTS = List.of("温州湾新区", "温州", "南京", "it's", "a\"b\\c", "%_");

    private final Random random;

    public RandomClauses(Random random) {
        this.random = random;
    }

    /** An expression of some depth. */
    public Expression expression(int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(6);
        return switch (kind) {
            case 1, 2 -> Expression.and(parts(depth));
            case 3, 4 -> Expression.or(parts(depth));
            case 5 -> Expression.not(expression(depth - 1));
            default -> random.nextInt(60) == 0 ? new Expression.Constant(random.nextBoolean()) : condition();
        };
    }

    private List<Expression> parts(int depth) {
        return IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(part -> expression(depth - 1))
                .toList();
    }

    /** A condition, or its opposite. */
    public Expression condition() {
        Expression condition = Expression.of(atom());
        return random.nextInt(3) == 0 ? Expression.not(condition) : condition;
    }

    private Atom atom() {
        return switch (random.nextInt(9)) {
            case 0, 1, 2, 3 -> new Atom.Compared(term(), one(Comparison.values()), one(NUMBERS));
            case 4 -> new Atom.DayCompared(TrialFacts.REGISTERED, one(Comparison.values()), one(DAYS));
            case 5 -> new Atom.Holds(random.nextBoolean() ? TrialFacts.LISTED : TrialFacts.PENALTY, moment());
            case 6 -> anyOf();
            case 7 ->
                random.nextBoolean()
                        ? new Atom.Within(TrialFacts.INDUSTRY, some(TrialFacts.INDUSTRY))
                        : new Atom.Within(TrialFacts.DIVISION, some(TrialFacts.DIVISION));
            default ->
                random.nextBoolean() ? new Atom.TextHas(TrialFacts.PARK, one(TEXTS), random.nextBoolean()) : known();
        };
    }

    private Atom anyOf() {
        KnownFact fact = one(List.of(
                TrialFacts.SIZE,
                TrialFacts.SPECIALISED,
                TrialFacts.ZONE,
                TrialFacts.USES,
                TrialFacts.HONOURS,
                TrialFacts.PARK));
        List<String> values = fact.type() instanceof ValueType.Text ? List.of(one(TEXTS), one(TEXTS)) : some(fact);
        return new Atom.AnyOf(fact, values, fact.isHeld() ? moment() : Moment.ASSESSMENT);
    }

    private Atom known() {
        KnownFact fact = one(TrialFacts.ALL.facts());
        return new Atom.Known(fact.yearly() ? Cell.of(fact, year()) : Cell.of(fact));
    }

    private Term term() {
        return switch (random.nextInt(8)) {
            case 0 -> new Term.TimeSince(TrialFacts.REGISTERED, one(Term.TimeUnit.values()));
            case 1 -> new Term.Growth(one(List.of(TrialFacts.REVENUE, TrialFacts.STAFF)), dated(), dated());
            case 2, 3 -> new Term.Ratio(linear(1), linear(1));
            default -> linear(2);
        };
    }

    private Term.Linear linear(int depth) {
        KnownFact series = random.nextBoolean() ? TrialFacts.REVENUE : TrialFacts.RESEARCH;
        return switch (depth == 0 ? random.nextInt(4) : random.nextInt(7)) {
            case 0 -> new Term.FactNumber(random.nextBoolean() ? TrialFacts.LAND : TrialFacts.LEVEL, Year.NONE);
            case 1 -> new Term.SumOfYears(series, span());
            case 2 -> new Term.MeanOfYears(series, span());
            case 3 -> new Term.FactNumber(series, year());
            case 4 -> new Term.Times(one(NUMBERS.subList(0, 6)), new Term.FactNumber(series, year()));
            case 5 -> new Term.Plus(money(), money());
            default -> new Term.Minus(money(), money());
        };
    }

    private Term.Linear money() {
        return random.nextInt(4) == 0
                ? new Term.MeanOfYears(TrialFacts.REVENUE, span())
                : new Term.FactNumber(random.nextBoolean() ? TrialFacts.REVENUE : TrialFacts.RESEARCH, year());
    }

    private Year year() {
        return random.nextInt(5) == 0 ? Year.LATEST : dated();
    }

    private Year dated() {
        return random.nextBoolean() ? new Year.Before(random.nextInt(3)) : new Year.Of(2023 + random.nextInt(3));
    }

    private YearSpan span() {
        int length = random.nextInt(3);
        return random.nextBoolean()
                ? new YearSpan(new Year.Before(1 + length), Year.LAST)
                : new YearSpan(new Year.Of(2025 - length), new Year.Of(2025));
    }

    private Moment moment() {
        return random.nextInt(3) == 0 ? new Moment.On(one(DAYS)) : Moment.ASSESSMENT;
    }

    private List<String> some(KnownFact fact) {
        List<String> values =
                fact.type().named().stream().map(ValueType.Choice::value).toList();
        return random.nextBoolean() ? List.of(one(values)) : List.of(one(values), one(values));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
