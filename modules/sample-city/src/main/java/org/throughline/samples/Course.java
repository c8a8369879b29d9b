package org.throughline.samples;

import java.time.LocalDate;
import org.throughline.samples.Industries.Trade;

/**
 * How a firm came to its present size: new industries grow by a constant factor or along an S, old ones by a constant
 * amount, if at all.
 *
 * @param pace of the growth, by shape
 * @param turn where the S bends, years before the last year; used by {@link Shape#LOGISTIC} alone
 * @param registeredOn day of registration, before the first year that is told
 * @param years how many years are told, the last one included
 */
record Course(Shape shape, double pace, double turn, LocalDate registeredOn, int years) {

    /** How many years are told of a firm that grows. */
    static final int YEARS_OF_GROWTH = 10;
    /** How many years are told of any other firm, if it is old enough. */
    static final int YEARS_OTHERWISE = 3;

    private static final LocalDate FIRST_REGISTRATIONS = LocalDate.of(1984, 1, 1);

    /** The shape of the curve. */
    enum Shape {
        /** By the same factor every year; pace is the logarithm of the factor. */
        EXPONENTIAL,
        /** Slowly, then fast, then slowly again; pace is the steepness a year. */
        LOGISTIC,
        /** By the same amount every year; pace is that amount by the size of the last year. */
        LINEAR,
        /** Less every year by the same factor; pace is the logarithm of the factor, below 0. */
        SHRINKING
    }

    /** The course of a firm; about one firm in eight grows, most of them high-tech or in an industry that is new. */
    static Course of(Trade trade, Size size, Standing standing, int lastYear, Draws draws) {
        boolean grows = draws.chance(chanceOfGrowth(trade, size, standing));
        Shape shape = grows
                ? (draws.chance(0.55) ? Shape.EXPONENTIAL : Shape.LOGISTIC)
                : (draws.chance(0.78) ? Shape.LINEAR : Shape.SHRINKING);
        double pace = switch (shape) {
            case EXPONENTIAL -> 0.10 + 0.16 * draws.factor(0.5);
            case LOGISTIC -> draws.between(0.55, 1.3);
            case LINEAR -> draws.between(-0.01, 0.07);
            case SHRINKING -> -draws.between(0.04, 0.2);
        };
        int age = age(size, standing, draws);
        int years = grows ? YEARS_OF_GROWTH : Math.min(YEARS_OTHERWISE, age);
        int registered = lastYear - Math.max(age, years);
        LocalDate on = LocalDate.ofYearDay(registered, 1 + draws.below(365));
        return new Course(shape, pace, draws.between(2, 6), later(on, FIRST_REGISTRATIONS), years);
    }

    /** The size of a year before the last, by that of the last year. */
    double level(int yearsBefore) {
        return switch (shape) {
            case EXPONENTIAL, SHRINKING -> StrictMath.exp(-pace * yearsBefore);
            case LOGISTIC -> logistic(turn - yearsBefore) / logistic(turn);
            case LINEAR -> 1 - pace * yearsBefore;
        };
    }

    boolean grows() {
        return shape == Shape.EXPONENTIAL || shape == Shape.LOGISTIC;
    }

    private double logistic(double yearsAfterTurn) {
        return 1 / (1 + StrictMath.exp(-pace * yearsAfterTurn));
    }

    private static double chanceOfGrowth(Trade trade, Size size, Standing standing) {
        if (trade.isHousehold()) {
            return 0.05;
        }
        double chance = trade.section() == Section.OTHERS ? 0.25 : 0.105;
        if (standing.strategic() != null) {
            chance += 0.25;
        }
        if (standing.highTech()) {
            chance += 0.15;
        }
        return size.isAboveScale(trade) ? chance + 0.06 : chance;
    }

    /** Full years since the year of registration, at least 1: larger firms and those with titles are older. */
    private static int age(Size size, Standing standing, Draws draws) {
        double typical = size.employees() >= 100 ? 14 : size.employees() >= 20 ? 10 : 6.5;
        int age = 1 + (int) (-typical * StrictMath.log(1 - draws.unit()));
        int least = standing.listed() ? 6 : standing.specialised() != null ? 4 : standing.highTech() ? 2 : 1;
        return Math.max(least, Math.min(40, age));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
