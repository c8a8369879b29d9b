package org.throughline.policies.rehearsal;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;

/**
 * A firm beside a bound that decides whether it meets the draft.
 *
 * @param value where it is, rounded to six digits behind the point, or a day
 * @param distance how far from the bound, exact to six digits behind the point; of days in days
 * @param eligible whether it meets the draft
 * @param money what it gets at least, or would get if it met the draft; null if the draft pays nothing
 */
public record Neighbour(
        UUID firm,
        String value,
        BigDecimal distance,
        boolean eligible,
        @Nullable Money money) {}
