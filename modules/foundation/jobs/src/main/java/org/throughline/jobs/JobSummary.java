package org.throughline.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as those see it who may.
 *
 * @param version rises with each change of state and each request to cancel, not with progress
 * @param kind code of its kind
 * @param cancelAsked whether it is to end at its next check
 * @param asker account of the person or name of the client it runs for
 * @param attempts how often a node took it, 0 while it waits for the first
 */
public record JobSummary(
        UUID id,
        long version,
        String kind,
        JobState state,
        boolean cancelAsked,
        Asker asker,
        Times times,
        int attempts,
        @Nullable JobProgress progress,
        @Nullable JobPace pace,
        @Nullable JobOutcome outcome,
        @Nullable JobFailure failure) {

    /**
     * Who asked.
     *
     * @param name account of a person or name of a client
     * @param person whether it is a person
     * @param post title of the post in which a person asked, in Chinese; empty for a client
     */
    public record Asker(String name, boolean person, String post) {}

    /**
     * When what happened, by the clock of the database.
     *
     * @param started when a node took it first; null before
     * @param ended null before
     */
    public record Times(
            Instant asked,
            @Nullable Instant started,
            @Nullable Instant ended) {}
}
