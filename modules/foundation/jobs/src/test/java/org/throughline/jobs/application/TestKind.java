package org.throughline.jobs.application;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobKind;
import org.throughline.jobs.JobOutcome;
import org.throughline.jobs.JobRun;
import org.throughline.kernel.Phrase;

/** A kind of job whose work is what a test says. */
final class TestKind implements JobKind {

    static final JobOutcome DONE = new JobOutcome(new Phrase("org.throughline.jobs.texts", "job.done"));

    private final String code;
    private final Work work;
    private @Nullable String lane;

    TestKind(String code, Work work) {
        this.code = code;
        this.work = work;
    }

    TestKind inLane(String name) {
        lane = name;
        return this;
    }

    /** What the run does. */
    interface Work {
        void on(JobRun run);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "org.throughline.jobs.texts";
    }

    @Override
    public Optional<String> lane(JobData parameters) {
        return Optional.ofNullable(lane);
    }

    @Override
    public JobOutcome run(JobRun run) {
        work.on(run);
        return DONE;
    }

    /** Waits until another thread of the test has got somewhere. */
    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
