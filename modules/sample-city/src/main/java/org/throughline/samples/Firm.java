package org.throughline.samples;

import org.jspecify.annotations.Nullable;
import org.throughline.samples.Industries.Trade;

/**
 * What is settled about a firm before its name and its facts are written.
 *
 * @param number its place in the count of its section, from 0
 * @param zone the management zone it sits in; null outside any
 */
record Firm(
        long seed,
        int number,
        Trade trade,
        Size size,
        Standing standing,
        Course course,
        District district,
        @Nullable String zone) {

    /** The firm's own stream of chance for a matter. */
    Draws draws(Matter matter) {
        return Draws.of(seed, matter, section(), number);
    }

    Section section() {
        return trade.section();
    }

    IndustryClass industry() {
        return trade.industry();
    }

    boolean highTech() {
        return standing.highTech();
    }

    boolean listed() {
        return standing.listed();
    }

    boolean aboveScale() {
        return size.isAboveScale(trade);
    }

    boolean isHousehold() {
        return trade.isHousehold();
    }

    SizeStandard.SizeClass sizeClass() {
        return size.classIn(trade);
    }
}
