package org.throughline.policies.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobState;
import org.throughline.policies.runs.MatchingRun;
import org.throughline.policies.runs.MatchingRunService;

/** A run, as the API gives it; but for its state everything is null until it is over. */
public record MatchingRunDocument(
        UUID id,
        JobState state,
        @Nullable Integer firms,
        @Nullable Integer clauses,
        @Nullable Long eligible,
        @Nullable Long unknown,
        @Nullable BigDecimal seconds,
        @Nullable LocalDate day,
        @Nullable Instant factsAt,
        @Nullable Integer factsRefused,
        @Nullable String rules,
        @Nullable String digest,
        @Nullable String askedBy,
        @Nullable Instant endedAt) {

    private static final int MILLIS = 3;

    static MatchingRunDocument of(MatchingRunService.Seen seen) {
        MatchingRun run = seen.run();
        return run == null
                ? new MatchingRunDocument(
                        seen.id(), seen.state(), null, null, null, null, null, null, null, null, null, null, null, null)
                : of(run);
    }

    static MatchingRunDocument of(MatchingRun run) {
        MatchingRun.Totals totals = run.totals();
        return new MatchingRunDocument(
                run.id(),
                JobState.DONE,
                totals.firms(),
                totals.clauses(),
                totals.eligible(),
                totals.unknown(),
                BigDecimal.valueOf(run.millis(), MILLIS),
                run.ground().day(),
                run.ground().facts().at(),
                totals.refused(),
                run.ground().rules(),
                run.digest(),
                run.askedBy(),
                run.endedAt());
    }
}
