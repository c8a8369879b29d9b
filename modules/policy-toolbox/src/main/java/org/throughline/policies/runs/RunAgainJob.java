package org.throughline.policies.runs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobKind;
import org.throughline.jobs.JobOutcome;
import org.throughline.jobs.JobRun;
import org.throughline.jobs.JobSummary;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/** A past run made again from the facts of its moment, and held against what was kept of it bit for bit. */
@ApplicationScoped
public class RunAgainJob implements JobKind {

    /** Code of the kind. */
    public static final String CODE = "matching-run-again";

    private RunWork work;
    private RunShelf shelf;

    @SuppressWarnings("NullAway.Init")
    protected RunAgainJob() {
        // For the CDI proxy.
    }

    @Inject
    public RunAgainJob(RunWork work, RunShelf shelf) {
        this.work = work;
        this.shelf = shelf;
    }

    /** Which run is made again. */
    public record Which(UUID run) {}

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String bundle() {
        return RunProblem.TEXTS;
    }

    @Override
    public Optional<String> lane(JobData parameters) {
        return Optional.of("city");
    }

    @Override
    public Optional<String> resource(JobSummary job) {
        return Optional.of("matching-runs");
    }

    @Override
    public JobOutcome run(JobRun run) {
        UUID id = run.parameters(Which.class).run();
        MatchingRun kept = shelf.find(id)
                .orElseThrow(() -> new ProblemException(RunProblem.NOT_FOUND, Map.of("run", id.toString())));
        RunContents contents = shelf.contents(kept);
        String digest = work.making().again(kept, contents.roster(), contents.clauses());
        boolean same = digest.equals(kept.digest());
        return new JobOutcome(new Phrase(
                RunProblem.TEXTS, same ? "again.same" : "again.other", Map.of("run", id.toString(), "digest", digest)));
    }
}
