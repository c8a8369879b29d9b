package org.throughline.samples;

import org.throughline.samples.Division.Economics;

/**
 * The figures of a firm for the last year, beside its employees and its revenue. Money in hundredths of a yuan; profit
 * can be a loss.
 *
 * @param energyUse hundredths of a tonne of coal equivalent
 * @param landArea hundredths of a mu of land of its own; 0 where it rents
 * @param registeredCapital as entered at registration
 * @param patents in force
 */
record Books(
        long outputValue,
        long rdExpenditure,
        long taxPaid,
        long profit,
        long totalAssets,
        long exports,
        long fixedInvestment,
        long energyUse,
        long rdStaff,
        long registeredCapital,
        long patents,
        long landArea) {

    private static final long[] ROUND_CAPITAL = {
        10_000,
        20_000,
        30_000,
        50_000,
        100_000,
        200_000,
        300_000,
        500_000,
        800_000,
        1_000_000,
        2_000_000,
        3_000_000,
        5_000_000,
        8_000_000,
        10_080_000,
        20_000_000,
        30_000_000,
        50_080_000,
        80_000_000,
        100_000_000,
        200_000_000,
        500_000_000,
        1_000_000_000
    };
    /** Patents in force of a firm that spends a million yuan on R&amp;D a year (assumption). */
    private static final double PATENTS_PER_MILLION = 2.2;

    static Books of(Firm firm) {
        Draws draws = firm.draws(Matter.BOOKS);
        Economics economics = firm.trade().economics();
        double revenue = firm.size().revenueYuan();
        double research = revenue * firm.standing().research() * draws.factor(0.08);
        double margin = economics.margin() + 0.055 * draws.normal() + (firm.highTech() ? 0.02 : 0);
        double staffRate = firm.course().grows() ? 0.07 : 0.03;
        return new Books(
                hundredths(revenue * draws.between(0.97, 1.06)),
                hundredths(research),
                hundredths(revenue * economics.tax() * draws.factor(0.35) * (firm.isHousehold() ? 0.4 : 1)),
                hundredths(revenue * margin),
                hundredths(revenue * economics.assets() * draws.factor(0.4) + 20_000),
                exports(firm, economics, draws),
                draws.chance(firm.aboveScale() ? 0.85 : 0.3) ? hundredths(revenue * staffRate * draws.factor(0.8)) : 0,
                hundredths(revenue * economics.energy() * draws.factor(0.5)),
                rdStaff(firm, research, draws),
                capital(firm, draws),
                patents(firm, research, draws),
                land(firm, draws));
    }

    private static long exports(Firm firm, Economics economics, Draws draws) {
        double chance = economics.exporters() * (firm.aboveScale() ? 1.9 : firm.isHousehold() ? 0.1 : 0.55);
        if (!draws.chance(Math.min(0.9, chance))) {
            return 0;
        }
        double part = Math.min(0.97, economics.abroad() * draws.factor(0.6));
        return hundredths(firm.size().revenueYuan() * part);
    }

    /** A person in R&amp;D goes with 120,000 to 350,000 yuan of it; six in ten employees are the most. */
    private static long rdStaff(Firm firm, double research, Draws draws) {
        if (research <= 0) {
            return 0;
        }
        double persons = research / draws.between(120_000, 350_000);
        return Math.round(Math.max(1, Math.min(persons, 0.6 * firm.size().employees())));
    }

    private static long capital(Firm firm, Draws draws) {
        double typical = firm.size().revenueYuan() * (firm.isHousehold() ? 0.1 : 0.3) * draws.factor(0.8);
        double least = firm.isHousehold() ? 10_000 : firm.listed() ? 50_000_000 : 100_000;
        long chosen = ROUND_CAPITAL[0];
        for (long round : ROUND_CAPITAL) {
            if (round <= Math.max(least, typical)) {
                chosen = round;
            }
        }
        return chosen * 100;
    }

    private static long patents(Firm firm, double research, Draws draws) {
        if (research <= 0) {
            return draws.chance(firm.isHousehold() ? 0.01 : 0.06) ? 1 + draws.below(3) : 0;
        }
        double expected = PATENTS_PER_MILLION * StrictMath.pow(research / 1_000_000, 0.75);
        return Math.round(expected * draws.factor(0.6));
    }

    /** One mu of industrial land goes with 3 to 9 million yuan of revenue; most small firms rent their rooms. */
    private static long land(Firm firm, Draws draws) {
        boolean owns = draws.chance(firm.aboveScale() ? 0.62 : firm.isHousehold() ? 0.03 : 0.12);
        if (!owns || firm.section() == Section.OTHERS) {
            return 0;
        }
        return Math.max(10, hundredths(firm.size().revenueYuan() / draws.between(3_000_000, 9_000_000)));
    }

    private static long hundredths(double number) {
        return Math.round(number * 100);
    }
}
