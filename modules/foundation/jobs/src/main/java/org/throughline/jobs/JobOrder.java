package org.throughline.jobs;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param kind code of a {@link JobKind}
 * @param parameters what the kind needs to know; small, and no personal data
 * @param reason why, in the words of whoever asks, for the journal; null where none was asked for
 */
public record JobOrder(
        String kind, JobData parameters, @Nullable String reason) {

    /** An order for which nobody has to give a reason. */
    public JobOrder(String kind, JobData parameters) {
        this(kind, parameters, null);
    }
}
