package org.throughline.samples;

/**
 * Which facts a firm has not reported: smaller firms and individual households leave out more, and some of each leave
 * out much while most are diligent.
 */
final class Silence {

    private final Draws draws;
    private final double tendency;

    private Silence(Draws draws, double tendency) {
        this.draws = draws;
        this.tendency = tendency;
    }

    static Silence of(Firm firm) {
        Draws draws = firm.draws(Matter.SILENCE);
        double bySize = firm.isHousehold()
                ? 1.45
                : switch (firm.sizeClass()) {
                    case MICRO -> 1.05;
                    case SMALL -> 0.75;
                    case MEDIUM -> 0.4;
                    case LARGE -> 0.2;
                };
        return new Silence(draws, bySize * draws.factor(0.45) * 0.9);
    }

    /** Whether the register has this fact; asked once for every fact and year, in a fixed order. */
    boolean knows(Fact fact) {
        return !draws.chance(Math.min(0.85, fact.silence() * tendency));
    }
}
