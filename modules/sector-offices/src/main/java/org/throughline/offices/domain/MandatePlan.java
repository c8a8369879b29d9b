package org.throughline.offices.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What has to change for a bureau's offices to cover what they should.
 *
 * @param before what is believed so far
 * @param after what is to be believed
 * @param changes by subject and time: mandates, then tracks, then gaps; empty if nothing has to change
 */
public record MandatePlan(Coverage before, Coverage after, List<MandateChange> changes) {

    public MandatePlan {
        changes = List.copyOf(changes);
    }

    /** Mandates that are believed no longer, in the order of {@link Coverage#mandates}. */
    public List<Mandate> ended() {
        return missing(before.mandates(), after.mandates());
    }

    /** Mandates that are believed anew, in the order of {@link Coverage#mandates}. */
    public List<Mandate> begun() {
        return missing(after.mandates(), before.mandates());
    }

    /** The same plan; open work that some changes took along goes back the way it came. */
    public MandatePlan bringingBack(List<MandateChange> taken) {
        return new MandatePlan(
                before,
                after,
                changes.stream()
                        .map(change -> change.bringsBack(taken) ? change.withWork() : change)
                        .toList());
    }

    private static List<Mandate> missing(List<Mandate> some, List<Mandate> others) {
        Set<Mandate> known = new HashSet<>(others);
        List<Mandate> missing = new ArrayList<>(some);
        missing.removeIf(known::contains);
        return missing;
    }
}
