package org.throughline.samples;

/**
 * Numbers between 0 and 1 that fill the interval evenly however many are taken: the first three hundred firms have
 * nearly the mix of all. Three such sequences fill a cube together.
 *
 * @see <a href="https://extremelearning.com.au/unreasonable-effectiveness-of-quasirandom-sequences/">Roberts: the
 *     generalised golden ratio in three dimensions</a>
 */
enum EvenSpread {
    /** Which kind and which industry. */
    INDUSTRY(0xd1b54a32d192ed03L),
    /** How large among its like. */
    SIZE(0xabc98388fb8fac02L),
    /** Which district. */
    DISTRICT(0x8cb92ba72f3d8dd7L);

    private static final double UNIT = 0x1.0p-53;

    private final long step;

    EvenSpread(long step) {
        this.step = step;
    }

    /** The number of this firm, more than 0 and less than 1. */
    double at(long seed, Section section, long index) {
        long start = seed * 0x9e3779b97f4a7c15L + (section.number() + 1L) * 0x632be59bd9b4e019L;
        return ((start + index * step) >>> 11) * UNIT + UNIT / 2;
    }
}
