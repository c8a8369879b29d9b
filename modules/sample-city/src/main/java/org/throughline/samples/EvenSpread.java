package org.throughline.samples;

/**
 * Numbers between 0 and 1 that fill the interval evenly however many are taken: the first three hundred firms have
 * nearly the mix of all. The three sequences fill a cube together.
 *
 * @see <a href="https://doi.org/10.1007/BF01386213">Halton: On the efficiency of certain quasi-random sequences of
 *     points, 1960</a>
 */
enum EvenSpread {
    /** Which kind and which industry. */
    INDUSTRY(2),
    /** How large among its like. */
    SIZE(3),
    /** Which district. */
    DISTRICT(5);

    private static final double LEAST = 0x1.0p-53;

    private final int base;

    EvenSpread(int base) {
        this.base = base;
    }

    /** The number of this firm, more than 0 and less than 1: its count with the digits mirrored, moved by the seed. */
    double at(long seed, Section section, int number) {
        long mirrored = 0;
        long power = 1;
        for (int rest = number; rest > 0; rest /= base) {
            mirrored = mirrored * base + rest % base;
            power *= base;
        }
        double start = Draws.of(seed, Matter.SPREAD, section, base).unit();
        double moved = start + (double) mirrored / power;
        return Math.max(LEAST, moved < 1 ? moved : moved - 1);
    }
}
