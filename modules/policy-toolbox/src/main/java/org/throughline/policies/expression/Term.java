package org.throughline.policies.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Year;

/** A number that is worked out from what is known of a firm; exact. Not known if one of its cells is not. */
public sealed interface Term {

    /** What it is counted in. */
    Measure measure();

    /** What of a firm it reads, each once. */
    List<Cell> cells();

    /** What adds up without dividing by a fact: these can stand in one another. */
    sealed interface Linear extends Term {}

    /**
     * A fact itself.
     *
     * @param year {@link Year#NONE} unless it is yearly
     */
    record FactNumber(KnownFact fact, Year year) implements Linear {
        @Override
        public Measure measure() {
            return Term.measureOf(fact);
        }

        @Override
        public List<Cell> cells() {
            return List.of(Cell.of(fact, year));
        }
    }

    /** All years of a stretch together. */
    record SumOfYears(KnownFact fact, YearSpan years) implements Linear {
        @Override
        public Measure measure() {
            return Term.measureOf(fact);
        }

        @Override
        public List<Cell> cells() {
            return years.cells(fact);
        }
    }

    /** A year of a stretch on average. */
    record MeanOfYears(KnownFact fact, YearSpan years) implements Linear {
        @Override
        public Measure measure() {
            return Term.measureOf(fact);
        }

        @Override
        public List<Cell> cells() {
            return years.cells(fact);
        }
    }

    /** Both together; of one measure. */
    record Plus(Linear one, Linear other) implements Linear {
        @Override
        public Measure measure() {
            return one.measure();
        }

        @Override
        public List<Cell> cells() {
            return Term.cellsOf(one, other);
        }
    }

    /** The first less the second; of one measure. */
    record Minus(Linear one, Linear other) implements Linear {
        @Override
        public Measure measure() {
            return one.measure();
        }

        @Override
        public List<Cell> cells() {
            return Term.cellsOf(one, other);
        }
    }

    /** So many times something. */
    record Times(BigDecimal factor, Linear of) implements Linear {
        public Times {
            factor = Numbers.plain(factor);
        }

        @Override
        public Measure measure() {
            return of.measure();
        }

        @Override
        public List<Cell> cells() {
            return of.cells();
        }
    }

    /**
     * The share of one in the other, or one by the other such as tax by area. Not known unless the other is above 0.
     */
    record Ratio(Linear over, Linear under) implements Term {
        @Override
        public Measure measure() {
            return over.measure().by(under.measure());
        }

        @Override
        public List<Cell> cells() {
            return Term.cellsOf(over, under);
        }
    }

    /**
     * By what part of the earlier year a later one is more: 0.2 for a fifth. Not known unless the earlier is above 0.
     */
    record Growth(KnownFact fact, Year from, Year to) implements Term {
        @Override
        public Measure measure() {
            return Measure.NONE;
        }

        @Override
        public List<Cell> cells() {
            return Stream.of(from, to).map(year -> Cell.of(fact, year)).toList();
        }
    }

    /**
     * Whole years or months from a day to that of the assessment; below nought if it is still to come. The last one is
     * full on the day with the same number, or on the last of a month that has none (Civil Code, §202).
     */
    record TimeSince(KnownFact fact, TimeUnit unit) implements Term {
        @Override
        public Measure measure() {
            return unit == TimeUnit.YEAR ? Measure.YEARS : Measure.MONTHS;
        }

        @Override
        public List<Cell> cells() {
            return List.of(Cell.of(fact));
        }
    }

    /** What time that has passed is counted in. */
    enum TimeUnit {
        /** Whole years. */
        YEAR,
        /** Whole months. */
        MONTH
    }

    private static Measure measureOf(KnownFact fact) {
        if (fact.type() instanceof ValueType.Numeric number) {
            return number.measure();
        }
        throw new IllegalArgumentException("No number: " + fact.name());
    }

    private static List<Cell> cellsOf(Term one, Term other) {
        return Stream.concat(one.cells().stream(), other.cells().stream())
                .distinct()
                .toList();
    }
}
