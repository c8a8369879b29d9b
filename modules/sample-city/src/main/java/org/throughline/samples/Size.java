package org.throughline.samples;

import org.throughline.samples.Industries.Trade;
import org.throughline.samples.SizeStandard.SizeClass;

/**
 * How many work in a firm and what it turned over in the last year.
 *
 * <p>Both are spread log-normally, as firms are. Published: 1.7768 million employees in 107,156 industrial legal
 * entities (fifth national economic census, 2023), which gives the means by way of the divisions' shares; 9,291
 * industrial firms above scale with 173.69 billion yuan of value added (2024), which gives how productive firms are.
 * The deviations are assumptions: they make the revenue above scale about five times the value added.
 *
 * @param employees at the end of the year, at least 1
 * @param revenue of the year, hundredths of a yuan
 */
record Size(int employees, long revenue) {

    /** Employees of a company of the census on average. */
    private static final double MEAN_STAFF = 1_776_800.0 / 107_156;
    /** Employees of a firm in software, data and research on average (assumption). */
    private static final double MEAN_STAFF_OTHERS = 13;
    /** Employees of an individual household in the middle (assumption). */
    private static final double HOUSEHOLD_STAFF = 2.6;

    private static final double STAFF_DEVIATION = 1.45;
    private static final double HOUSEHOLD_DEVIATION = 0.7;
    private static final int MOST_STAFF = 9_000;
    private static final int MOST_HOUSEHOLD_STAFF = 40;

    /** How much of the turnover of the table a firm of twenty reaches, found by trying until 9,291 were above scale. */
    private static final double PRODUCTIVITY = 0.48;
    /** By how much more a firm of tenfold size turns over per head: ten to this power. */
    private static final double ADVANTAGE_OF_SIZE = 0.15;

    private static final double REVENUE_DEVIATION = 1.05;
    /** The most that revenue per head strays from its middle, as a logarithm. */
    private static final double MOST_STRAYING = 2.8;
    /** Individual households stay below what makes a company above scale. */
    private static final double MOST_HOUSEHOLD_REVENUE = 19_000_000;

    /** The size of a firm at a place among its like, from 0 (the smallest) to 1. */
    static Size at(Trade trade, double place, Draws draws) {
        double z = Normal.quantile(place);
        if (trade.isHousehold()) {
            int staff = whole(HOUSEHOLD_STAFF * StrictMath.exp(HOUSEHOLD_DEVIATION * z), MOST_HOUSEHOLD_STAFF, draws);
            double yuan = staff * trade.economics().turnover() * 0.42 * draws.factor(0.6);
            return new Size(staff, hundredths(Math.min(yuan, MOST_HOUSEHOLD_REVENUE * draws.between(0.8, 1))));
        }
        double mean = trade.section() == Section.MANUFACTURING ? MEAN_STAFF : MEAN_STAFF_OTHERS;
        double middle =
                trade.industry().division().meanStaff(mean) / StrictMath.exp(STAFF_DEVIATION * STAFF_DEVIATION / 2);
        int staff = whole(middle * StrictMath.exp(STAFF_DEVIATION * z), MOST_STAFF, draws);
        double straying = Math.max(-MOST_STRAYING, Math.min(MOST_STRAYING, REVENUE_DEVIATION * draws.normal()));
        double perHead = trade.economics().turnover()
                * PRODUCTIVITY
                * StrictMath.pow(staff / 20.0, ADVANTAGE_OF_SIZE)
                * StrictMath.exp(straying);
        return new Size(staff, hundredths(staff * perHead));
    }

    SizeClass classIn(Trade trade) {
        return SizeStandard.classOf(trade.industry().division().code(), employees, revenue);
    }

    boolean isAboveScale(Trade trade) {
        return !trade.isHousehold()
                && SizeStandard.isAboveScale(trade.industry().division().code(), revenue);
    }

    double revenueYuan() {
        return revenue / 100.0;
    }

    /** One of the two whole numbers beside a number, so that the mean stays what it is. */
    private static int whole(double number, int most, Draws draws) {
        return (int) Math.max(1, Math.min(most, Math.floor(number + draws.unit())));
    }

    private static long hundredths(double yuan) {
        return Math.round(yuan * 100);
    }
}
