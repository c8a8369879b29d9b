package org.throughline.policies.facts;

/** Which year of a yearly fact is meant. */
public sealed interface Year {

    /** The fact is not yearly. */
    Year NONE = new None();

    /** The latest year of which anything is known of the firm, another for each. */
    Year LATEST = new Latest();

    /** The calendar year that ended last, 上年. */
    Year LAST = new Before(1);

    /** No year at all. */
    record None() implements Year {}

    /** The latest that is known. */
    record Latest() implements Year {}

    /**
     * So many years before that of the assessment.
     *
     * @param years 0 for the same year, 1 for the last one; at most 20
     */
    record Before(int years) implements Year {}

    /** A calendar year, 1949 to 2100. */
    record Of(int year) implements Year {}
}
