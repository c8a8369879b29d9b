package org.throughline.samples;

import org.jspecify.annotations.Nullable;
import org.throughline.samples.Industries.Trade;

/**
 * What a firm is recognised as.
 *
 * @param strategic the strategic emerging industry that it is in; null for none
 * @param research R&amp;D by revenue; 0 where it does none
 * @param specialised its title as a specialised and innovative firm (专精特新); null without
 * @param listed whether its shares are traded
 */
record Standing(
        @Nullable StrategicIndustry strategic,
        boolean highTech,
        boolean techSme,
        double research,
        @Nullable Specialised specialised,
        boolean listed) {

    /** The two titles; the names are the codes of the fact {@code specialised}. */
    enum Specialised {
        /** 省级专精特新中小企业. */
        PROVINCIAL,
        /** 国家级专精特新“小巨人”企业. */
        LITTLE_GIANT
    }

    /**
     * Shares of firms that have a title. Published: 15.4 % of the firms above scale are in strategic emerging
     * industries (census of 2023); 824 firms were specialised and innovative at provincial level or higher in June
     * 2023. Assumed: about 4,700 high-tech firms and two score listed ones in the whole city, and one specialised firm
     * in seven a little giant.
     */
    private static final double STRATEGIC_PART = 0.207;

    private static final double STRATEGIC_PART_OF_OTHERS = 0.45;
    private static final double SPECIALISED_PART = 0.232;
    private static final double LITTLE_GIANT_PART = 0.145;

    static final Standing OF_HOUSEHOLD = new Standing(null, false, false, 0, null, false);

    static Standing of(Trade trade, Size size, Draws draws) {
        if (trade.isHousehold()) {
            return OF_HOUSEHOLD;
        }
        boolean aboveScale = size.isAboveScale(trade);
        boolean highTech = draws.chance(highTechPart(trade, size, aboveScale));
        StrategicIndustry strategic = strategic(trade, aboveScale, highTech, draws);
        double research = research(trade, size, highTech, draws);
        boolean techSme = size.employees() <= 500
                && size.revenueYuan() <= 200_000_000
                && research > 0
                && draws.chance(highTech ? 0.65 : 0.3);
        Specialised specialised = specialised(trade, size, highTech, draws);
        double listing = aboveScale && highTech ? StrictMath.pow(size.revenueYuan() / 3_600_000_000.0, 1.2) : 0;
        return new Standing(strategic, highTech, techSme, research, specialised, draws.chance(Math.min(0.6, listing)));
    }

    private static double highTechPart(Trade trade, Size size, boolean aboveScale) {
        double tilt = Math.min(2, StrictMath.sqrt(trade.economics().research() / 0.025));
        if (size.employees() < 5) {
            return 0;
        }
        if (trade.section() == Section.OTHERS) {
            return aboveScale ? 0.6 : 0.08;
        }
        return Math.min(0.95, (aboveScale ? 0.38 : 0.016) * tilt);
    }

    private static @Nullable StrategicIndustry strategic(
            Trade trade, boolean aboveScale, boolean highTech, Draws draws) {
        double part = trade.section() == Section.OTHERS ? STRATEGIC_PART_OF_OTHERS : STRATEGIC_PART;
        double chance = part * (highTech ? 1.6 : 0.6) * (aboveScale ? 1 : 0.5);
        boolean belongs = draws.chance(trade.industry().strategicAsWhole() ? 1 : chance);
        return belongs ? trade.industry().strategic() : null;
    }

    /**
     * R&amp;D by revenue. A high-tech firm spends at least 5 % up to 50 million yuan of revenue, 4 % up to 200 million,
     * 3 % above.
     *
     * @see <a href="https://www.most.gov.cn/">Measures for recognising high and new technology enterprises (2016),
     *     国科发火〔2016〕32号, article 11(5)</a>
     */
    private static double research(Trade trade, Size size, boolean highTech, Draws draws) {
        double revenue = size.revenueYuan();
        double middling = trade.economics().research() * draws.factor(0.45);
        if (highTech) {
            double least = revenue < 50_000_000 ? 0.05 : revenue <= 200_000_000 ? 0.04 : 0.03;
            return Math.min(0.6, Math.max(least * draws.between(1.05, 1.35), middling));
        }
        double share = size.isAboveScale(trade) ? 0.8 : size.employees() >= 20 ? 0.2 : 0.05;
        if (trade.section() == Section.OTHERS) {
            share = 0.6;
        }
        return draws.chance(share) ? Math.min(0.4, middling * 0.7) : 0;
    }

    private static @Nullable Specialised specialised(Trade trade, Size size, boolean highTech, Draws draws) {
        boolean eligible = highTech
                && trade.section() == Section.MANUFACTURING
                && size.isAboveScale(trade)
                && size.classIn(trade) != SizeStandard.SizeClass.LARGE;
        double title = draws.unit();
        if (!eligible || title >= SPECIALISED_PART) {
            return null;
        }
        return title < SPECIALISED_PART * LITTLE_GIANT_PART ? Specialised.LITTLE_GIANT : Specialised.PROVINCIAL;
    }
}
