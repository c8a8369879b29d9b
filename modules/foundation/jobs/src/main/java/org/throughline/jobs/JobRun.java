package org.throughline.jobs;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Unbounded;

/**
 * A job at work on one node: what it was given, how far a former attempt came, and the transactions it works in.
 *
 * <p>A kind does its work in steps. No transaction is open between them, so whatever takes long and writes nothing
 * (reading a file, asking another system) stands outside, and each step commits by itself:
 *
 * <pre>{@code
 * Place place = run.checkpoint(Place.class).orElse(Place.BEGINNING);
 * while (!place.atEnd()) {
 *     Batch batch = file.readFrom(place);              // no transaction
 *     run.step(step -> {                               // one transaction
 *         rows.write(batch);
 *         step.checkpoint(batch.end());
 *         step.progress("unit.rows", batch.end().rows(), total);
 *     });
 *     place = batch.end();
 * }
 * }</pre>
 *
 * <p>The end of each step asks whether this node still holds the job, in the transaction of the step and with the row
 * of the job locked until it commits. A node that was thought dead and comes back therefore commits nothing any more,
 * and work and checkpoint of a step are both there or neither, whatever dies. Work that is not transactional (a file, a
 * call elsewhere) must be such that doing it twice is doing it once.
 *
 * <p>Whoever works with threads of their own calls this object from the thread of the job only: rights, trace and
 * transaction belong to it.
 */
@Unbounded(because = "It is the run of one job, in the hands of its kind")
public interface JobRun {

    /** The job, to name it in tables of the module. */
    UUID job();

    /** What it was asked with. */
    <T> T parameters(Class<T> type);

    /** Where the last committed step of any attempt came to; empty if there is none. */
    <T> Optional<T> checkpoint(Class<T> type);

    /**
     * Carries out a piece of work in a transaction of its own and commits it.
     *
     * <p>Before it begins this is a {@link #check}. Beans of modules join the transaction as they do in a request, and
     * the journal names who asked for the job. Keep a step to a few seconds: a cancellation waits for its end, or for
     * the next {@link #check} within it.
     */
    void step(Consumer<JobStep> work);

    /**
     * Tells how far the job is between two steps, or in the midst of a long one; seen by others at most once a second,
     * however often it is called, and whatever becomes of the step.
     *
     * @param unit what is counted, as a key in the bundle of the kind
     * @param total null while nobody knows
     */
    void progress(String unit, long done, @Nullable Long total);

    /**
     * Leaves {@link JobKind#run} if the job is to go no further here: cancelled, taken over by another node, or this
     * node ends. Asks the database at most once a second; to be called wherever a loop takes long. Within a step it
     * asks in a transaction beside, and what it throws takes the step back. What it throws is for nobody to catch.
     */
    void check();
}
