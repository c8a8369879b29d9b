package org.throughline.policies.rehearsal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;

/**
 * What a draft does as its numbers stand.
 *
 * @param words the conditions in one sentence
 * @param benefit what it brings in one sentence; null if it pays nothing
 * @param eligible firms that meet it
 * @param unknown firms of which too little is known to say
 * @param cost null if it pays nothing
 * @param breakdowns one a dimension of which anything is known
 * @param change against the clause in force whose place it takes; null if it takes none
 */
public record Figures(
        BilingualText words,
        @Nullable BilingualText benefit,
        int eligible,
        int unknown,
        @Nullable Cost cost,
        List<Breakdown> breakdowns,
        @Nullable Comparison change) {

    public Figures {
        breakdowns = List.copyOf(breakdowns);
    }
}
