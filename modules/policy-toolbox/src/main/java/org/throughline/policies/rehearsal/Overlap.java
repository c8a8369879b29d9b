package org.throughline.policies.rehearsal;

import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;

/**
 * A clause in force that some firms would have beside the draft.
 *
 * @param clause its name, {@code policy/code}
 * @param firms that meet both
 * @param possible that meet both or may do so; those of {@code firms} among them
 * @param draft what the draft pays the first at least; null if it pays nothing
 * @param inForce what the clause in force pays them at least; null if it has no formula
 */
public record Overlap(
        String clause,
        String title,
        int firms,
        int possible,
        @Nullable Money draft,
        @Nullable Money inForce) {}
