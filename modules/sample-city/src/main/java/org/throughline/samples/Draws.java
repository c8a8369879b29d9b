package org.throughline.samples;

import java.util.List;

/**
 * A stream of chance that is the same on every machine: each firm has one of its own for each matter that is drawn.
 *
 * <p>The library's generators may change from one Java release to the next, so the step is written out here. All
 * functions go through {@link StrictMath}, whose results are fixed to the last bit.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea, Flood: Fast splittable pseudorandom number
 *     generators (SplitMix64), 2014</a>
 */
final class Draws {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    private Draws(long state) {
        this.state = state;
    }

    /** The stream of one matter of one firm; streams with any part different have nothing to do with one another. */
    static Draws of(long seed, Matter matter, Section section, long index) {
        long key = mix(seed + GOLDEN);
        key = mix(key ^ (index * GOLDEN + section.number()));
        return new Draws(mix(key + matter.number() * GOLDEN));
    }

    long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /** A number from 0 (included) to 1 (left out). */
    double unit() {
        return (bits() >>> 11) * UNIT;
    }

    /** A number from low (included) to high (left out). */
    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** A whole number from 0 to bound - 1. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** A number of the normal distribution with mean 0 and deviation 1. */
    double normal() {
        return Normal.quantile((bits() >>> 11) * UNIT + UNIT / 2);
    }

    /** A factor around 1: its logarithm is normal with this deviation, its median is 1. */
    double factor(double deviation) {
        return StrictMath.exp(deviation * normal());
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Each bit that goes in sways every bit that comes out (Stafford's variant 13). */
    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
