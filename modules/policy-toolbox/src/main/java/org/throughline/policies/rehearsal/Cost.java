package org.throughline.policies.rehearsal;

import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;

/**
 * What a clause costs.
 *
 * @param low what the firms that meet it get at least
 * @param certainHigh what the same firms get at most
 * @param high what they and those that may meet it get at most
 * @param estimated firms whose most nothing bounds: counted with the median of their size, or of all where nobody of
 *     their size meets the clause
 * @param unestimated of those the ones that nobody could be compared with: counted with their least
 * @param spread null if nobody meets the clause
 * @param budget null without a line
 */
public record Cost(
        Money low,
        Money certainHigh,
        Money high,
        int estimated,
        int unestimated,
        @Nullable Spread spread,
        @Nullable AgainstBudget budget) {}
