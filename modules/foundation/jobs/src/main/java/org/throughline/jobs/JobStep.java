package org.throughline.jobs;

import org.jspecify.annotations.Nullable;
import org.throughline.directory.Unbounded;

/** One transaction of a job, while it is open; see {@link JobRun#step}. */
@Unbounded(because = "It is one step of one job, in the hands of its kind")
public interface JobStep {

    /**
     * Where the job goes on from if it is taken over after this transaction: commits with the work of the step or not
     * at all. The last one of a step counts.
     *
     * @param place a small record of the module, see {@link JobData}
     */
    void checkpoint(Object place);

    /**
     * How far the job is with this step's work; commits with it.
     *
     * @param unit what is counted, as a key in the bundle of the kind
     * @param total null while nobody knows
     */
    void progress(String unit, long done, @Nullable Long total);
}
