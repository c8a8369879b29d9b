package org.throughline.policies.matching;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Where the random of a test comes from: said, so that a red one can be run again with {@code -Dseed}. */
final class Seeds {

    private Seeds() {}

    static Random random(Class<?> test) {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println(test.getSimpleName() + " -Dseed=" + seed);
        return new Random(seed);
    }
}
