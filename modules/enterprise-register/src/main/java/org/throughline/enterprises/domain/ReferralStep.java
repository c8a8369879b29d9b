package org.throughline.enterprises.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with a referral.
 *
 * @param version of the referral after it, 0 for asking
 * @param by account of a person or name of a client
 * @param organisation code of the one in whose name
 * @param passedFrom code of the organisation from which it passed to this one by a transfer of all that one held; null
 *     for anything else that was done
 * @param words the answer, or why it was returned or withdrawn; null for asking and accepting
 */
public record ReferralStep(
        long version,
        ReferralState state,
        Instant at,
        String by,
        String organisation,
        @Nullable String passedFrom,
        @Nullable String words) {

    /** Something that was done by one of the two. */
    public ReferralStep(
            long version, ReferralState state, Instant at, String by, String organisation, @Nullable String words) {
        this(version, state, at, by, organisation, null, words);
    }
}
