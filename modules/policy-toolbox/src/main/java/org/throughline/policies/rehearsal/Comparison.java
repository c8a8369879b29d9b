package org.throughline.policies.rehearsal;

import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;

/**
 * Two clauses side by side, of the firms that certainly meet them.
 *
 * @param title of the other
 * @param onlyThis firms that meet this one alone
 * @param onlyOther firms that meet the other alone
 * @param both firms that meet either
 * @param other what the other does
 * @param lowDifference by how much this costs more at least, below nought if less; null if one of the two has no money
 * @param highDifference the same at most
 */
public record Comparison(
        String title,
        int onlyThis,
        int onlyOther,
        int both,
        Tally other,
        @Nullable Money lowDifference,
        @Nullable Money highDifference) {}
