package org.throughline.jobs.domain;

import java.time.Duration;
import org.throughline.jobs.JobFailure;
import org.throughline.jobs.JobOutcome;

/** What becomes of a job when a node lets go of it. */
public sealed interface Ending {

    /** It is done. */
    record Done(JobOutcome outcome) implements Ending {}

    /** It failed for good. */
    record Failed(JobFailure failure) implements Ending {}

    /** It was cancelled. */
    record Cancelled() implements Ending {}

    /**
     * It waits again, for a while at least.
     *
     * @param counts false where the attempt was none of its fault, as when a node ends in good order
     */
    record Again(Duration delay, boolean counts) implements Ending {}
}
