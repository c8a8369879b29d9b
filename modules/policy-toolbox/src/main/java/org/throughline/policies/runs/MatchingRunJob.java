package org.throughline.policies.runs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Standing;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobKind;
import org.throughline.jobs.JobOutcome;
import org.throughline.jobs.JobRun;
import org.throughline.jobs.JobSummary;
import org.throughline.kernel.Phrase;

/** A run that somebody asked for. */
@ApplicationScoped
public class MatchingRunJob implements JobKind {

    /** Code of the kind. */
    public static final String CODE = "matching-run";

    private RunWork work;
    private RunShelf shelf;
    private OwnStanding asker;

    @SuppressWarnings("NullAway.Init")
    protected MatchingRunJob() {
        // For the CDI proxy.
    }

    @Inject
    public MatchingRunJob(RunWork work, RunShelf shelf, OwnStanding asker) {
        this.work = work;
        this.shelf = shelf;
        this.asker = asker;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String bundle() {
        return RunProblem.TEXTS;
    }

    /** Two at once would hold the facts of all firms twice: the second waits, and stands on what is known by then. */
    @Override
    public Optional<String> lane(JobData parameters) {
        return Optional.of("city");
    }

    @Override
    public Optional<String> resource(JobSummary job) {
        return Optional.of("matching-runs/" + job.id());
    }

    /** Nothing is kept before all is there, so after a death it begins anew, unless the last step was done. */
    @Override
    public JobOutcome run(JobRun run) {
        Optional<MatchingRun> kept = shelf.find(run.job());
        return outcome(kept.orElseGet(() -> make(run)));
    }

    private MatchingRun make(JobRun run) {
        RunMaking.Made made = work.making()
                .make(run.job(), asker.standing().map(Standing::name).orElse(null));
        run.step(step -> shelf.keep(made));
        long firms = made.run().totals().firms();
        run.progress("unit.firms", firms, firms);
        return made.run();
    }

    private static JobOutcome outcome(MatchingRun run) {
        MatchingRun.Totals totals = run.totals();
        return new JobOutcome(new Phrase(
                RunProblem.TEXTS,
                "run.outcome",
                Map.of(
                        "firms", grouped(totals.firms()),
                        "clauses", grouped(totals.clauses()),
                        "eligible", grouped(totals.eligible()),
                        "unknown", grouped(totals.unknown()))));
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
