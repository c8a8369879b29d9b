package org.throughline.jobs.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobData;

/** Where jobs are kept, as a node sees it that carries them out; within the transaction of the caller. */
public interface Leases {

    /**
     * A hold on a job: good until somebody else takes the job, which raises its token.
     *
     * @param token one more with each node that takes the job
     */
    record Held(UUID job, long token) {}

    /**
     * A job that was taken.
     *
     * @param tries how often it was taken since its last checkpoint, this time included
     */
    record Taken(
            Held held,
            String kind,
            Asker asker,
            JobData parameters,
            @Nullable JobData checkpoint,
            int tries) {}

    /**
     * How a held job stands.
     *
     * @param held whether the hold is still good
     * @param moment by the clock of the database
     */
    record Look(boolean held, boolean cancelAsked, Instant moment) {}

    /**
     * Takes the job that has waited longest, those of dead nodes first, unless another one of its lane runs.
     *
     * @param kinds what this node knows how to do
     * @param lease how long the hold is good without a sign of life
     * @return empty if there is none
     */
    Optional<Taken> take(Collection<String> kinds, String node, Duration lease);

    /** A sign of life for all of them that are still held and not just at the end of a step. */
    void keep(Collection<Held> holds, Duration lease);

    /** How a job stands, without waiting for anybody. */
    Look look(Held held);

    /**
     * Ends a step: writes what it says, and lets nobody take the job before the transaction is over.
     *
     * @param checkpoint null where the former one stays
     * @param course null where the job has told nothing
     * @return false if the hold is no longer good: the transaction must not commit
     */
    boolean advance(Held held, @Nullable JobData checkpoint, @Nullable Course course, Duration lease);

    /** Ends a hold; false if it was no longer good, and nothing is written then. */
    boolean end(Held held, Ending ending);
}
