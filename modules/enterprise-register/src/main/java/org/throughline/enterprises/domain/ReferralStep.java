package org.throughline.enterprises.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with a referral.
 *
 * @param version of the referral after it, 0 for asking
 * @param by account of a person or name of a client
 * @param organisation code of the one in whose name
 * @param words the answer, or why it was returned or withdrawn; null for asking and accepting
 */
public record ReferralStep(
        long version,
        ReferralState state,
        Instant at,
        String by,
        String organisation,
        @Nullable String words) {}
