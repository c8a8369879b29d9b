package org.throughline.policies.facts;

import java.time.LocalDate;

/**
 * The day for which firms are judged.
 *
 * @param day in Shanghai
 */
public record Assessment(LocalDate day) {

    /** The day that is meant. */
    public LocalDate day(Moment moment) {
        return moment instanceof Moment.On on ? on.day() : day;
    }

    /**
     * The year that is meant by one that says so.
     *
     * @throws IllegalArgumentException for {@link Year#NONE} and {@link Year#LATEST}, which firms answer
     */
    public int year(Year year) {
        if (year instanceof Year.Of of) {
            return of.year();
        }
        if (year instanceof Year.Before before) {
            return day.getYear() - before.years();
        }
        throw new IllegalArgumentException("No year of the assessment: " + year);
    }
}
