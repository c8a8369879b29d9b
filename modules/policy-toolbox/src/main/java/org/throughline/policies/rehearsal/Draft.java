package org.throughline.policies.rehearsal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;
import org.throughline.policies.expression.Expression;

/**
 * A clause before it is issued.
 *
 * @param replaces name of the clause in force whose place it would take, {@code policy/code}; null for a new one
 * @param money empty if it pays nothing, or nobody knows yet
 * @param budget what there is to spend; null if no line is set
 */
public record Draft(
        String title,
        @Nullable String replaces,
        Expression eligibility,
        Optional<FirmMoney> money,
        @Nullable Money budget) {}
