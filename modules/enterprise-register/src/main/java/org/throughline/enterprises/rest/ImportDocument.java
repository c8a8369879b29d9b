package org.throughline.enterprises.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.ImportSummary;
import org.throughline.enterprises.ImportTally;
import org.throughline.enterprises.application.EnterpriseImports.Import;
import org.throughline.jobs.JobFailure;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobSummary;

/** An import as the API gives it. */
public record ImportDocument(
        UUID id,
        JobState state,
        boolean cancelAsked,
        String fileName,
        String source,
        LocalDate asOf,
        long read,
        long accepted,
        long rejected,
        int percent,
        long firmsAdded,
        long firmsChanged,
        long factsWritten,
        Instant askedAt,
        @Nullable Instant endedAt,
        List<Column> columns,
        @Nullable Failure failure) {

    private static final int ALL = 100;

    /** A column and what it was taken for. */
    public record Column(String name, String target) {}

    /** Why it failed. */
    public record Failure(
            String problem, String detail, @Nullable String incident) {}

    static ImportDocument of(Import known, Locale language) {
        JobSummary job = known.job();
        ImportSummary summary = known.summary();
        ImportOrder order = summary.order();
        ImportTally tally = summary.tally();
        return new ImportDocument(
                summary.id(),
                job.state(),
                job.cancelAsked(),
                order.fileName(),
                order.source(),
                order.asOf(),
                tally.read(),
                tally.accepted(),
                tally.rejected(),
                percent(job),
                tally.firmsAdded(),
                tally.firmsChanged(),
                tally.factsWritten(),
                job.times().asked(),
                job.times().ended(),
                columns(summary),
                failure(job.failure(), summary, language));
    }

    private static List<Column> columns(ImportSummary summary) {
        return summary.columns().stream()
                .map(column -> new Column(column.name(), column.target()))
                .toList();
    }

    private static int percent(JobSummary job) {
        if (job.state() == JobState.DONE) {
            return ALL;
        }
        Integer told = job.progress() == null ? null : job.progress().percent();
        return told == null ? 0 : Math.min(told, ALL - 1);
    }

    /** What is wrong with the file says more than that something is. */
    private static @Nullable Failure failure(@Nullable JobFailure failure, ImportSummary summary, Locale language) {
        if (failure == null) {
            return null;
        }
        String detail = summary.refusal().isEmpty()
                ? failure.words().in(language)
                : String.join(
                        "\n",
                        summary.refusal().stream()
                                .map(words -> words.in(language))
                                .toList());
        return new Failure(failure.problem(), detail, failure.incident());
    }
}
