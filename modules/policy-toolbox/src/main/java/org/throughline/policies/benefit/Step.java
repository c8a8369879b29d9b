package org.throughline.policies.benefit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.verdict.Finding;

/**
 * A step of a proof.
 *
 * @param formula what was worked out, as the language writes it; empty for a rule that was applied, such as rounding
 * @param told what it is and what it came to
 * @param low the least it can be, rounded to 6 digits behind the point; null if nothing bounds it
 * @param high the most it can be; null if nothing bounds it; the same as low where all is known
 * @param unit what both are counted in
 * @param seen what was read of the firm for this step, with its source and day
 */
public record Step(
        String formula,
        BilingualText told,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        Measure unit,
        List<Finding.Seen> seen) {

    public Step {
        seen = List.copyOf(seen);
    }
}
