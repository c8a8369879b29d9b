package org.throughline.policies.application;

import org.jspecify.annotations.Nullable;

/**
 * A draft to be rehearsed, as somebody typed it: a clause of a version of a policy, or one that stands alone. Empty
 * texts count as nothing said.
 *
 * @param policy its code
 * @param version its number; nothing for the latest
 * @param clause its code
 * @param title of a clause that stands alone
 * @param replaces name of the clause in force whose place one that stands alone takes
 * @param eligibility in the language of eligibility
 * @param benefit in the language of benefits
 * @param budget what there is to spend
 */
public record RehearsalOrder(
        @Nullable String policy,
        @Nullable Integer version,
        @Nullable String clause,
        @Nullable String title,
        @Nullable String replaces,
        @Nullable String eligibility,
        @Nullable String benefit,
        @Nullable Amount budget) {

    /** Money as somebody typed it. */
    public record Amount(String amount, String currency) {}
}
