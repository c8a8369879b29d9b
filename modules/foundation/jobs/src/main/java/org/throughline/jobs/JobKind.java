package org.throughline.jobs;

import java.util.Optional;
import org.throughline.directory.Unbounded;
import org.throughline.kernel.ProblemException;

/**
 * A kind of long work. Each module contributes its kinds as {@code @ApplicationScoped} beans.
 *
 * <p>Its bundle holds {@code job.<code>}, what the work is called on a page, and the keys of the units in which runs
 * tell their progress.
 */
@Unbounded(because = "It says what work there is, not whose; a run has the reach of whoever asked for it")
public interface JobKind {

    /** Kebab-case, unique in the product and never changed: jobs that wait know it; 1 to 64 characters. */
    String code();

    /** Base name of the resource bundle of its texts, such as {@code org.throughline.enterprises.texts}. */
    String bundle();

    /**
     * Jobs that name the same lane never run at the same time, on any node; the second waits for the end of the first.
     * Empty, as it is unless a kind says otherwise, lets any number run. The lane of all jobs of a kind is a constant.
     *
     * @param parameters what the job was asked with
     * @return 1 to 200 characters; lanes of different kinds have nothing to do with one another
     */
    default Optional<String> lane(JobData parameters) {
        return Optional.empty();
    }

    /** The page on which the result of a job is, or will be: a path such as {@code /enterprises/imports/7}. */
    default Optional<String> page(JobSummary job) {
        return Optional.empty();
    }

    /** The resource in which the result of a job is, or will be, below {@code /api/v1/}. */
    default Optional<String> resource(JobSummary job) {
        return Optional.empty();
    }

    /**
     * Does the work, or the rest of it, in the name and with the rights of whoever asked for it, as they are now.
     *
     * <p>It may be called again for the same job, on this node or on another one, from the last checkpoint: after the
     * death of a node, after a failure that may pass, and when somebody retries. That can even be after its last step,
     * so the last checkpoint must tell that all is done.
     *
     * <p>A {@link ProblemException} is a refusal and ends the job as FAILED with its words; one of kind UNAVAILABLE,
     * and a failure of the database that may pass, is tried again up to five times without a new checkpoint, after 5,
     * 20, 80 and 320 seconds. Anything else is a fault of ours: FAILED, with a number under which the log has it.
     */
    JobOutcome run(JobRun run);
}
