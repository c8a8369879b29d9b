package org.throughline.jobs.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.throughline.jobs.JobPace;
import org.throughline.jobs.JobProgress;

/**
 * The way of a job so far, as far as it is needed to tell its pace: what it told last, and two marks behind it. The
 * older mark is where the pace is measured from; it moves up to the newer one, and the newer one to the present, every
 * half minute. So the pace is that of the last half minute to minute, after a beginning that goes by what there is.
 *
 * @param at when it was told, by the clock of the database
 */
public record Course(JobProgress told, Instant at, Mark older, Mark newer) {

    private static final Duration MARK_EVERY = Duration.ofSeconds(30);
    private static final Duration LEAST = Duration.ofSeconds(3);
    private static final Duration STALLED = Duration.ofSeconds(30);
    private static final double NANOS = 1e9;

    /** How much was done at a moment. */
    public record Mark(Instant at, long done) {}

    /** The first word of an attempt: the pace is measured from here. */
    public static Course begun(JobProgress told, Instant at) {
        Mark here = new Mark(at, told.done());
        return new Course(told, at, here, here);
    }

    /** The next word; what counts something else, or less than before, begins anew. */
    public Course next(JobProgress now, Instant moment) {
        if (!now.unit().equals(told.unit()) || now.done() < told.done() || moment.isBefore(at)) {
            return begun(now, moment);
        }
        boolean mark = Duration.between(newer.at(), moment).compareTo(MARK_EVERY) >= 0;
        return mark
                ? new Course(now, moment, newer, new Mark(moment, now.done()))
                : new Course(now, moment, older, newer);
    }

    /**
     * The pace at a moment: empty in the first three seconds, and while nothing went on. Of a job that has told nothing
     * for half a minute it falls, since nobody knows whether it still goes.
     */
    public Optional<JobPace> pace(Instant moment) {
        Instant end = Duration.between(at, moment).compareTo(STALLED) > 0 ? moment : at;
        Duration window = Duration.between(older.at(), end);
        long gone = told.done() - older.done();
        if (window.compareTo(LEAST) < 0 || gone <= 0) {
            return Optional.empty();
        }
        double perSecond = gone * NANOS / window.toNanos();
        Long total = told.total();
        return Optional.of(new JobPace(perSecond, total == null ? null : remaining(total, perSecond, end, moment)));
    }

    /** What was left at the end of the window, less the time since. */
    private Duration remaining(long total, double perSecond, Instant end, Instant moment) {
        Duration left = Duration.ofSeconds((long) Math.ceil((total - told.done()) / perSecond));
        Duration since = Duration.between(end, moment);
        return left.compareTo(since) > 0 ? left.minus(since) : Duration.ZERO;
    }
}
