package org.throughline.jobs.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;
import org.throughline.jobs.InTheNameOf;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobProblem;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.JobRun;
import org.throughline.jobs.JobStep;
import org.throughline.jobs.domain.Course;
import org.throughline.jobs.domain.Leases;
import org.throughline.kernel.ProblemException;

/** A job at work under a hold of this node. */
final class LeasedRun implements JobRun {

    private static final Duration SELDOM = Duration.ofSeconds(1);

    private final Leases.Taken taken;
    private final NodeParts parts;
    private final Duration lease;
    private final BooleanSupplier nodeEnds;

    private @Nullable Course course;
    private @Nullable JobData checkpoint;
    private long looked = Long.MIN_VALUE;
    private long told = Long.MIN_VALUE;

    LeasedRun(Leases.Taken taken, NodeParts parts, Duration lease, BooleanSupplier nodeEnds) {
        this.taken = taken;
        this.parts = parts;
        this.lease = lease;
        this.nodeEnds = nodeEnds;
        this.checkpoint = taken.checkpoint();
    }

    @Override
    public UUID job() {
        return taken.held().job();
    }

    @Override
    public <T> T parameters(Class<T> type) {
        return taken.parameters().as(type);
    }

    @Override
    public <T> Optional<T> checkpoint(Class<T> type) {
        return Optional.ofNullable(checkpoint).map(place -> place.as(type));
    }

    @Override
    public void step(Consumer<JobStep> work) {
        Step done = InTheNameOf.work(standing(), () -> parts.transactions().inNew(() -> carryOut(work)));
        // Only what is committed counts as the place to go on from.
        checkpoint = done.place == null ? checkpoint : done.place;
        course = done.way;
    }

    private Step carryOut(Consumer<JobStep> work) {
        look();
        Step step = new Step(course);
        work.accept(step);
        if (step.told != null) {
            step.way = after(step.told, parts.leases().look(taken.held()).moment());
        }
        advance(step.place, step.told == null ? null : step.way);
        return step;
    }

    @Override
    public void progress(String unit, long done, @Nullable Long total) {
        JobProgress progress = new JobProgress(unit, done, total);
        if (isSoonAfter(told)) {
            return;
        }
        told = parts.nanoseconds().getAsLong();
        course = parts.transactions().inNew(() -> {
            Course way = after(progress, look());
            advance(null, way);
            return way;
        });
    }

    @Override
    public void check() {
        if (nodeEnds.getAsBoolean()) {
            throw new JobStopped(JobStopped.Why.NODE_ENDS);
        }
        if (!isSoonAfter(looked)) {
            parts.transactions().inNew(this::look);
        }
    }

    /** What whoever asked for the job may do at this moment. */
    Standing standing() {
        return taken.asker().standing(parts.standings()).orElseThrow(() -> new ProblemException(JobProblem.ASKER_GONE));
    }

    private Instant look() {
        if (nodeEnds.getAsBoolean()) {
            throw new JobStopped(JobStopped.Why.NODE_ENDS);
        }
        Leases.Look look = parts.leases().look(taken.held());
        looked = parts.nanoseconds().getAsLong();
        if (!look.held()) {
            throw new JobStopped(JobStopped.Why.LOST);
        }
        if (look.cancelAsked()) {
            throw new JobStopped(JobStopped.Why.CANCELLED);
        }
        return look.moment();
    }

    private void advance(@Nullable JobData place, @Nullable Course way) {
        if (!parts.leases().advance(taken.held(), place, way, lease)) {
            throw new JobStopped(JobStopped.Why.LOST);
        }
    }

    private Course after(JobProgress progress, Instant now) {
        return course == null ? Course.begun(progress, now) : course.next(progress, now);
    }

    private boolean isSoonAfter(long before) {
        return before != Long.MIN_VALUE && parts.nanoseconds().getAsLong() - before < SELDOM.toNanos();
    }

    /** What a step says while its transaction is open. */
    private static final class Step implements JobStep {

        private @Nullable Course way;
        private @Nullable JobData place;
        private @Nullable JobProgress told;

        Step(@Nullable Course way) {
            this.way = way;
        }

        @Override
        public void checkpoint(Object at) {
            place = JobData.of(at);
        }

        @Override
        public void progress(String unit, long done, @Nullable Long total) {
            told = new JobProgress(unit, done, total);
        }
    }
}
