package org.throughline.policies.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.expression.Atom;

/**
 * A distinct condition with the numbers of what it reads.
 *
 * @param cells the numbers of its cells
 * @param under those of them that have to be above nought
 * @param isDefinite whether it is never unknown
 * @param bounded what it compares; null if it compares nothing
 * @param quantity the number of that; below 0 if it compares nothing
 */
record Asked(
        Atom atom,
        List<Integer> cells,
        List<Integer> under,
        boolean isDefinite,
        Quantity.@Nullable Bounded bounded,
        int quantity) {}
