package org.throughline.policies.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a rehearsal found.
 *
 * @param day for which firms were judged
 * @param factsAsOf every change of facts committed until then counted
 * @param firms how many there were
 * @param figures of the draft as it was sent
 * @param slides the numbers that can be moved: of conditions in their order, then of the benefit
 * @param thresholds one a condition with a bound
 * @param hurdles one a distinct condition
 * @param overlaps those in force that share firms with it, the most first
 */
public record Result(
        LocalDate day,
        Instant factsAsOf,
        int firms,
        Figures figures,
        List<Slide> slides,
        List<Threshold> thresholds,
        List<Hurdle> hurdles,
        List<Overlap> overlaps) {

    public Result {
        slides = List.copyOf(slides);
        thresholds = List.copyOf(thresholds);
        hurdles = List.copyOf(hurdles);
        overlaps = List.copyOf(overlaps);
    }
}
