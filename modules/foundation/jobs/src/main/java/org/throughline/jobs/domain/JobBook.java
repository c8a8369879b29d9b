package org.throughline.jobs.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobState;

/** Where jobs are kept, as those see it who ask for them; within the transaction of the caller. */
public interface JobBook {

    /** The clock that all nodes go by. */
    Instant moment();

    /**
     * Enters a job that waits.
     *
     * @param lane of all jobs with this name one runs at a time; null for any number
     */
    Job add(String kind, @Nullable String lane, JobData parameters, Asker asker);

    /** The job of this identity. */
    Optional<Job> find(UUID id);

    /** The same, and nobody else changes its state before the transaction ends. */
    Optional<Job> lock(UUID id);

    /**
     * A stretch of a list, the one asked for last first.
     *
     * @param before only jobs asked for before this one; null for the first stretch
     */
    List<Job> list(Listing listing, @Nullable UUID before, int limit);

    /** Ends a job that waits. */
    void cancel(UUID id);

    /** Asks the node of a running job to end it. */
    void askToCancel(UUID id);

    /** Lets a job that stopped wait again, in the name of the same asker with the scopes of today. */
    void queueAgain(UUID id, Asker asker);

    /** Removes jobs that have been over for longer than this; answers how many. */
    int removeOver(Duration age);

    /**
     * Which jobs a list has.
     *
     * @param asker only theirs; null for everybody's
     */
    record Listing(
            @Nullable Asker asker,
            @Nullable JobState state,
            @Nullable String kind) {}
}
