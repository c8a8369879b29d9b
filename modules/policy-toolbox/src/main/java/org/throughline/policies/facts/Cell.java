package org.throughline.policies.facts;

/**
 * One thing that is known of a firm or is not: a fact, of which year and on which day. What is missing is missing cell
 * by cell.
 *
 * @param year {@link Year#NONE} unless the fact is yearly
 * @param on {@link Moment#ASSESSMENT} unless another day is asked about
 */
public record Cell(KnownFact fact, Year year, Moment on) {

    public Cell {
        if (fact.yearly() == year instanceof Year.None) {
            throw new IllegalArgumentException("A year for what is yearly and for nothing else: " + fact.name());
        }
    }

    /** What is known of a fact that is not yearly, on the day of the assessment. */
    public static Cell of(KnownFact fact) {
        return new Cell(fact, Year.NONE, Moment.ASSESSMENT);
    }

    /** What is known of a year. */
    public static Cell of(KnownFact fact, Year year) {
        return new Cell(fact, year, Moment.ASSESSMENT);
    }

    /** What is known of a fact on a day. */
    public static Cell of(KnownFact fact, Moment on) {
        return new Cell(fact, Year.NONE, on);
    }
}
