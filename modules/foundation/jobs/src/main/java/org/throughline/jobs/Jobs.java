package org.throughline.jobs;

import java.util.UUID;
import org.throughline.directory.Unbounded;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;

/**
 * The jobs of whoever is asking: what they asked for in this name, as a person or as a client. Another's job is not
 * there, but for administrators: {@code admin:read} sees all, {@code admin:write} cancels any.
 */
@Unbounded(because = "Jobs have no place; what bounds them is who asked")
public interface Jobs {

    /**
     * Asks for a job, within the transaction of the caller where there is one: it is there, and on record, when that
     * commits, and a node begins with it soon afterwards.
     *
     * @throws IllegalArgumentException if there is no such kind, which is a bug
     */
    JobSummary submit(JobOrder order);

    /**
     * The job of this identity.
     *
     * @throws ProblemException {@link JobProblem#NOT_FOUND} if there is none that the caller may see
     */
    JobSummary get(UUID id);

    /**
     * One stretch of a list.
     *
     * @throws ProblemException of kind FORBIDDEN if the caller asks for those of everybody and may not, and of kind
     *     INVALID if the place to go on from is none that this list gave out
     */
    Page<JobSummary> page(JobQuery query);

    /**
     * Ends a job: one that waits at once, one that runs at its next check. Asking twice is asking once.
     *
     * @throws ProblemException {@link JobProblem#NOT_FOUND}, {@link JobProblem#NOT_YOURS} for those who may only see
     *     it, {@link JobProblem#OVER}, or that the version is another
     */
    JobSummary cancel(UUID id, IfMatch version);

    /**
     * Queues a failed or cancelled job again, from its last checkpoint, with the rights its asker has by then.
     *
     * @throws ProblemException {@link JobProblem#NOT_FOUND}, {@link JobProblem#NOT_YOURS} for everybody but whoever
     *     asked for it, {@link JobProblem#NOT_STOPPED}, or that the version is another
     */
    JobSummary retry(UUID id, IfMatch version);
}
