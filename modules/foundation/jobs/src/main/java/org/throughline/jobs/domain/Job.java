package org.throughline.jobs.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobFailure;
import org.throughline.jobs.JobOutcome;
import org.throughline.jobs.JobPace;
import org.throughline.jobs.JobProblem;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobSummary;
import org.throughline.kernel.ProblemException;

/**
 * A job as it stands in the database, without what only its run needs.
 *
 * @param course null while it has told nothing
 */
public record Job(
        UUID id,
        long version,
        String kind,
        Asker asker,
        JobState state,
        boolean cancelAsked,
        JobSummary.Times times,
        int attempts,
        @Nullable Course course,
        @Nullable JobOutcome outcome,
        @Nullable JobFailure failure) {

    /** What to do with a job that is to be cancelled. */
    public enum Cancelling {
        /** It waits: it is over at once. */
        AT_ONCE,
        /** It runs: its node ends it at the next check. */
        AT_NEXT_CHECK,
        /** It runs and has been asked before: nothing. */
        ASKED_ALREADY
    }

    /** How it can be cancelled; throws {@link JobProblem#OVER} if it is over. */
    public Cancelling cancelling() {
        return switch (state) {
            case QUEUED -> Cancelling.AT_ONCE;
            case RUNNING -> cancelAsked ? Cancelling.ASKED_ALREADY : Cancelling.AT_NEXT_CHECK;
            case DONE, FAILED, CANCELLED -> throw new ProblemException(JobProblem.OVER, facts());
        };
    }

    /** Throws {@link JobProblem#NOT_STOPPED} unless it failed or was cancelled. */
    public void checkRetriable() {
        if (state != JobState.FAILED && state != JobState.CANCELLED) {
            throw new ProblemException(JobProblem.NOT_STOPPED, facts());
        }
    }

    private Map<String, String> facts() {
        return Map.of("state", state.name());
    }

    /** The job for those who may see it; its pace only while it runs. */
    public JobSummary summary(Instant now) {
        Optional<Course> way = Optional.ofNullable(course);
        JobProgress progress = way.map(Course::told).orElse(null);
        JobPace pace = state == JobState.RUNNING
                ? way.flatMap(known -> known.pace(now)).orElse(null)
                : null;
        return new JobSummary(
                id,
                version,
                kind,
                state,
                cancelAsked,
                asker.summary(),
                times,
                attempts,
                progress,
                pace,
                outcome,
                failure);
    }
}
