package org.throughline.jobs.faces;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobSummary;

/**
 * A job in the list, in the reader's language.
 *
 * @param state where it stands, as the key of a text: the name of its state, or {@code CANCELLING}
 * @param light icon and colour of that state
 * @param far how far it is; null unless it runs
 * @param result what came of it, or why it failed; empty before
 * @param page where its result is or will be; null where there is none
 */
public record JobRow(
        UUID id,
        long version,
        String label,
        String state,
        String light,
        JobSummary.Asker asker,
        JobSummary.Times times,
        @Nullable Far far,
        String result,
        @Nullable String page,
        boolean cancellable,
        boolean retriable) {

    /**
     * How far a job is.
     *
     * @param percent full percent; null where nobody knows the whole
     * @param words how much of how much; empty while it has told nothing
     * @param pace how fast it goes and what is left; empty while that is not known
     */
    public record Far(@Nullable Integer percent, String words, String pace) {}
}
