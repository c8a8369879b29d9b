package org.throughline.policies.matching;

import java.util.ArrayList;
import java.util.List;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.Year;

/** Reads one cell of any firm in one version of facts and one assessment. */
interface CellReader {

    /** Whether anything is known of it. */
    boolean isKnown(int row);

    /** What is known of it, as {@link Scaled} has it; of a word its code. Means nothing unless it is known. */
    long raw(int row);

    static CellReader of(Cell cell, Facts facts, Assessment assessment) {
        if (facts.column(cell.fact()) instanceof YearlyFact yearly) {
            return cell.year() instanceof Year.Latest
                    ? new Latest(List.copyOf(yearly.years().descendingMap().values()))
                    : new Yearly(yearly.year(assessment.year(cell.year())));
        }
        SingleFact single = single(cell, facts);
        long day = assessment.day(cell.on()).toEpochDay();
        return new Single(single, day);
    }

    /** What is kept of a fact that is not yearly. */
    static SingleFact single(Cell cell, Facts facts) {
        if (facts.column(cell.fact()) instanceof SingleFact single) {
            return single;
        }
        throw new IllegalArgumentException("Yearly: " + cell.fact().name());
    }

    /** The readers of some cells, in their order. */
    static List<CellReader> of(List<Cell> cells, Facts facts, Assessment assessment) {
        List<CellReader> readers = new ArrayList<>();
        cells.forEach(cell -> readers.add(of(cell, facts, assessment)));
        return readers;
    }

    /** Of a fact that is not yearly: known if what was said speaks of the day. */
    record Single(SingleFact fact, long day) implements CellReader {
        @Override
        public boolean isKnown(int row) {
            return fact.isInForce(row, day);
        }

        @Override
        public long raw(int row) {
            return fact.values().get(row);
        }
    }

    /** Of one year. */
    record Yearly(YearlyFact.OfYear year) implements CellReader {
        @Override
        public boolean isKnown(int row) {
            return year.present().has(row);
        }

        @Override
        public long raw(int row) {
            return year.numbers().get(row);
        }
    }

    /** Of the latest year of which anything is known, another for each firm; the latest first. */
    record Latest(List<YearlyFact.OfYear> years) implements CellReader {
        @Override
        public boolean isKnown(int row) {
            return years.stream().anyMatch(year -> year.present().has(row));
        }

        @Override
        public long raw(int row) {
            for (YearlyFact.OfYear year : years) {
                if (year.present().has(row)) {
                    return year.numbers().get(row);
                }
            }
            return 0;
        }
    }
}
