package org.throughline.jobs.application;

import java.time.Duration;

/**
 * How a node works.
 *
 * @param node its name, another one after each start
 * @param atOnce how many jobs it carries out at a time, 0 or more
 * @param lease how long it may give no sign of life before others take its jobs
 */
record NodeSettings(String node, int atOnce, Duration lease) {

    private static final int SIGNS = 4;

    NodeSettings {
        if (atOnce < 0 || lease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("No settings of a node: " + atOnce + " at once, lease " + lease);
        }
    }

    /** Pause between two signs of life: some may get lost. */
    Duration sign() {
        return lease.dividedBy(SIGNS);
    }
}
