package org.throughline.policies.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.expression.Term;

/** Whole years or months from a day to that of the assessment: the most that can be added without passing it. */
record Elapsed(CellReader reader, LocalDate to, Term.TimeUnit unit) implements Formula {

    @Override
    public boolean isKnown(int row) {
        return reader.isKnown(row);
    }

    @Override
    public long key(int row) {
        return count(row) * 2;
    }

    @Override
    public Fraction exact(int row) {
        return Fraction.of(BigDecimal.valueOf(count(row)));
    }

    private long count(int row) {
        LocalDate from = LocalDate.ofEpochDay(reader.raw(row));
        long years = (long) to.getYear() - from.getYear();
        if (unit == Term.TimeUnit.YEAR) {
            return from.plusYears(years).isAfter(to) ? years - 1 : years;
        }
        long months = years * 12 + to.getMonthValue() - from.getMonthValue();
        return from.plusMonths(months).isAfter(to) ? months - 1 : months;
    }

    @Override
    public int scale() {
        return 0;
    }

    @Override
    public boolean isWhole() {
        return true;
    }
}
