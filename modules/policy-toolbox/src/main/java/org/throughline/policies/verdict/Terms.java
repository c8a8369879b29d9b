package org.throughline.policies.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.expression.Term;
import org.throughline.policies.expression.YearSpan;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.Year;

/** Numbers of one firm in one assessment. */
public final class Terms {

    private final FirmFacts firm;
    private final Assessment assessment;

    public Terms(FirmFacts firm, Assessment assessment) {
        this.firm = firm;
        this.assessment = assessment;
    }

    /**
     * A number, or what has to be known to say it.
     *
     * @param number empty if something is missing
     * @param missing empty if nothing is
     */
    public record Count(Optional<Fraction> number, Set<Cell> missing) {}

    /** What a term comes to. */
    public Count of(Term term) {
        if (term instanceof Term.FactNumber figure) {
            return figure(Cell.of(figure.fact(), figure.year()));
        }
        Set<Cell> missing = term.cells().stream()
                .filter(cell -> firm.read(cell, assessment) == null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!missing.isEmpty()) {
            return new Count(Optional.empty(), missing);
        }
        if (term instanceof Term.Linear linear) {
            return known(linear(linear));
        }
        if (term instanceof Term.TimeSince since) {
            return known(Fraction.of(BigDecimal.valueOf(elapsed(day(since.fact()), since.unit()))));
        }
        if (term instanceof Term.Growth growth) {
            Fraction from = number(growth.fact(), growth.from());
            Fraction more = number(growth.fact(), growth.to()).plus(from.times(BigDecimal.ONE.negate()));
            return quotient(more, from, List.of(Cell.of(growth.fact(), growth.from())));
        }
        Term.Ratio ratio = (Term.Ratio) term;
        return quotient(
                linear(ratio.over()), linear(ratio.under()), ratio.under().cells());
    }

    /** A figure that is asked for itself, as most are. */
    private Count figure(Cell cell) {
        Statement statement = firm.read(cell, assessment);
        return statement != null && statement.value() instanceof Value.Amount amount
                ? known(Fraction.of(amount.number()))
                : new Count(Optional.empty(), Set.of(cell));
    }

    private static Count known(Fraction number) {
        return new Count(Optional.of(number), Set.of());
    }

    /** Nothing can be measured by what is not above nought: that figure is what has to be looked at. */
    private static Count quotient(Fraction over, Fraction under, List<Cell> cellsUnder) {
        return under.signum() > 0
                ? known(over.by(under))
                : new Count(Optional.empty(), new LinkedHashSet<>(cellsUnder));
    }

    private Fraction linear(Term.Linear term) {
        if (term instanceof Term.FactNumber number) {
            return number(number.fact(), number.year());
        }
        if (term instanceof Term.SumOfYears sum) {
            return sum(sum.fact(), sum.years());
        }
        if (term instanceof Term.MeanOfYears mean) {
            int years = mean.years().years().size();
            return sum(mean.fact(), mean.years()).by(Fraction.of(BigDecimal.valueOf(years)));
        }
        if (term instanceof Term.Plus plus) {
            return linear(plus.one()).plus(linear(plus.other()));
        }
        if (term instanceof Term.Minus minus) {
            return linear(minus.one()).plus(linear(minus.other()).times(BigDecimal.ONE.negate()));
        }
        Term.Times times = (Term.Times) term;
        return linear(times.of()).times(times.factor());
    }

    private Fraction sum(KnownFact fact, YearSpan years) {
        return years.years().stream()
                .map(year -> number(fact, year))
                .reduce(Fraction.of(BigDecimal.ZERO), Fraction::plus);
    }

    private Fraction number(KnownFact fact, Year year) {
        Statement statement = firm.read(Cell.of(fact, year), assessment);
        if (statement != null && statement.value() instanceof Value.Amount amount) {
            return Fraction.of(amount.number());
        }
        throw new IllegalStateException("No number: " + fact.name());
    }

    private LocalDate day(KnownFact fact) {
        Statement statement = firm.read(Cell.of(fact), assessment);
        if (statement != null && statement.value() instanceof Value.Day day) {
            return day.day();
        }
        throw new IllegalStateException("No day: " + fact.name());
    }

    /** The most that can be added to the day without passing that of the assessment. */
    private long elapsed(LocalDate from, Term.TimeUnit unit) {
        ChronoUnit step = unit == Term.TimeUnit.YEAR ? ChronoUnit.YEARS : ChronoUnit.MONTHS;
        LocalDate to = assessment.day();
        long months = (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue();
        long count = unit == Term.TimeUnit.YEAR ? to.getYear() - from.getYear() : months;
        return from.plus(count, step).isAfter(to) ? count - 1 : count;
    }
}
