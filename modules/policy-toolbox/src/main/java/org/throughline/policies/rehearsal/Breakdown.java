package org.throughline.policies.rehearsal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;

/**
 * The same figures part by part.
 *
 * @param parts those with anybody in them now or before, in the order of the classification, the unknown one last
 */
public record Breakdown(Dimension dimension, List<Part> parts) {

    public Breakdown {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param code empty for firms of which it is not known
     * @param before under the clause in force; null if the draft takes the place of none
     */
    public record Part(
            String code,
            BilingualText name,
            Tally draft,
            @Nullable Tally before) {}
}
