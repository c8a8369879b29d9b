package org.throughline.policies.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;

/**
 * A rehearsal as it was found, as evidence for a decision; never changes.
 *
 * @param id UUID version 7
 * @param sent the draft
 * @param day for which firms were judged
 * @param factsAsOf every change of facts committed until then counted
 * @param firms how many there were
 * @param eligible how many met the draft
 * @param unknown of how many too little was known to say
 * @param low what it would cost at least; null if it pays nothing
 * @param high what it would cost at most; null if it pays nothing
 * @param digest SHA-256 of the whole result as it is kept, in hexadecimal
 * @param madeBy account of a person or name of a client
 */
public record KeptRehearsal(
        UUID id,
        Sent sent,
        LocalDate day,
        Instant factsAsOf,
        int firms,
        int eligible,
        int unknown,
        @Nullable Money low,
        @Nullable Money high,
        String digest,
        Instant madeAt,
        String madeBy) {

    /**
     * A draft as it was sent, with all it takes to rehearse it again.
     *
     * @param policy code of the policy it is a clause of; null if it stands alone
     * @param version number of the version
     * @param clause code of the clause
     * @param replaces name of the clause in force whose place it takes; null for a new one
     * @param benefit null if it pays nothing, or nobody knows yet
     * @param budget null without a line
     */
    public record Sent(
            String title,
            @Nullable String policy,
            @Nullable Integer version,
            @Nullable String clause,
            @Nullable String replaces,
            String eligibility,
            @Nullable String benefit,
            @Nullable Money budget) {}
}
