package org.throughline.samples;

import java.util.List;

/**
 * How a firm works and how it behaves; all shares are assumptions.
 *
 * @param digitalLevel 1 (paper) to 4 (integrated)
 * @param aiUses what it uses artificial intelligence for, in a fixed order; empty for nothing
 * @param creditRating A (best) to D
 */
record Conduct(
        int digitalLevel,
        List<String> aiUses,
        String creditRating,
        boolean environmentPenalty,
        boolean safetyIncident) {

    private static final List<String> USES_OF_MAKERS = List.of(
            "inspection",
            "maintenance",
            "design",
            "scheduling",
            "energy",
            "logistics",
            "marketing",
            "service",
            "office");
    private static final List<String> USES_OF_OTHERS =
            List.of("coding", "analytics", "service", "design", "marketing", "office");

    static Conduct of(Firm firm) {
        Draws draws = firm.draws(Matter.CONDUCT);
        int level = digitalLevel(firm, draws);
        boolean large = firm.aboveScale();
        boolean penalty = draws.chance(firm.trade().economics().pollution() * (large ? 2 : 1));
        boolean incident = draws.chance(firm.section() == Section.OTHERS ? 0.0005 : large ? 0.012 : 0.004);
        return new Conduct(level, aiUses(firm, level, draws), rating(firm, penalty, draws), penalty, incident);
    }

    private static int digitalLevel(Firm firm, Draws draws) {
        double score = 0.28 * StrictMath.log(firm.size().employees())
                + (firm.highTech() ? 0.7 : 0)
                + (firm.section() == Section.OTHERS ? 1.4 : 0)
                + (firm.isHousehold() ? -0.5 : 0)
                + 0.55 * draws.normal();
        return score < 0.8 ? 1 : score < 1.75 ? 2 : score < 2.7 ? 3 : 4;
    }

    private static List<String> aiUses(Firm firm, int level, Draws draws) {
        List<String> uses = firm.section() == Section.OTHERS ? USES_OF_OTHERS : USES_OF_MAKERS;
        double chance = new double[] {0.005, 0.02, 0.06, 0.16}[level - 1] * (firm.section() == Section.OTHERS ? 2 : 1);
        return uses.stream().filter(use -> draws.chance(chance)).toList();
    }

    private static String rating(Firm firm, boolean penalty, Draws draws) {
        double score = draws.unit() + (firm.aboveScale() ? 0.25 : 0) - (penalty ? 0.35 : 0);
        return score > 0.85 ? "A" : score > 0.18 ? "B" : score > 0.02 ? "C" : "D";
    }
}
