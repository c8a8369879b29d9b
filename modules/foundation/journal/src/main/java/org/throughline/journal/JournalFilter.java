package org.throughline.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are meant: those that meet every condition that is not null.
 *
 * @param subject name of the subject, such as a credit code; exactly so
 * @param kind what was done, such as {@code enterprise-registered}; exactly so
 * @param actor account or client; exactly so
 * @param from first instant that counts
 * @param to first instant that no longer counts
 */
public record JournalFilter(
        @Nullable String subject,
        @Nullable String kind,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Every entry. */
    public static final JournalFilter ALL = new JournalFilter(null, null, null, null, null);
}
