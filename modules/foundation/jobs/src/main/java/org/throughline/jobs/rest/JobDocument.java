package org.throughline.jobs.rest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobFailure;
import org.throughline.jobs.JobOutcome;
import org.throughline.jobs.JobPace;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobSummary;
import org.throughline.jobs.application.JobKinds;

/** A job as the API gives it. */
public record JobDocument(
        UUID id,
        String kind,
        String label,
        JobState state,
        boolean cancelAsked,
        String askedBy,
        String post,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int attempts,
        @Nullable Progress progress,
        @Nullable String outcome,
        @Nullable Failure failure,
        @Nullable String page,
        @Nullable String resource) {

    private static final int PACE_DIGITS = 2;

    /** How far it is, and how fast it goes while it runs. */
    public record Progress(
            String unit,
            long done,
            @Nullable Long total,
            @Nullable Integer percent,
            @Nullable BigDecimal perSecond,
            @Nullable Long remainingSeconds) {}

    /** Why it failed. */
    public record Failure(
            String problem, String detail, @Nullable String incident) {}

    static JobDocument of(JobSummary job, JobKinds kinds, Locale language) {
        JobOutcome outcome = job.outcome();
        return new JobDocument(
                job.id(),
                job.kind(),
                kinds.label(job, language),
                job.state(),
                job.cancelAsked(),
                job.asker().name(),
                job.asker().post(),
                job.times().asked(),
                job.times().started(),
                job.times().ended(),
                job.attempts(),
                progress(job, kinds, language),
                outcome == null ? null : outcome.words().in(language),
                failure(job.failure(), language),
                kinds.find(job.kind()).flatMap(kind -> kind.page(job)).orElse(null),
                kinds.find(job.kind()).flatMap(kind -> kind.resource(job)).orElse(null));
    }

    private static @Nullable Progress progress(JobSummary job, JobKinds kinds, Locale language) {
        JobProgress told = job.progress();
        if (told == null) {
            return null;
        }
        JobPace pace = job.pace();
        return new Progress(
                kinds.unit(job, told, language),
                told.done(),
                told.total(),
                told.percent(),
                pace == null ? null : BigDecimal.valueOf(pace.perSecond()).setScale(PACE_DIGITS, RoundingMode.HALF_UP),
                pace == null || pace.remaining() == null
                        ? null
                        : pace.remaining().toSeconds());
    }

    private static @Nullable Failure failure(@Nullable JobFailure failure, Locale language) {
        return failure == null
                ? null
                : new Failure(failure.problem(), failure.words().in(language), failure.incident());
    }
}
