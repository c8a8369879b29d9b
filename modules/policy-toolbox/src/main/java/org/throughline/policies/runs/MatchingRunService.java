package org.throughline.policies.runs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobOrder;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobSummary;
import org.throughline.jobs.Jobs;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;
import org.throughline.policies.runs.RunLists.Opened;
import org.throughline.policies.standing.CityInStep;

/** Takes orders for runs and finds those that are over. Runs belong to nobody: whoever may read policies sees all. */
@ApplicationScoped
public class MatchingRunService {

    /** The right to see runs. */
    public static final String READ = "policies:read";

    /** The right to ask for runs. */
    public static final String WRITE = "policies:write";

    private Jobs jobs;
    private RunShelf shelf;
    private CityInStep city;
    private EnterpriseDirectory directory;
    private OwnStanding hand;

    @SuppressWarnings("NullAway.Init")
    protected MatchingRunService() {
        // For the CDI proxy.
    }

    @Inject
    public MatchingRunService(
            Jobs jobs, RunShelf shelf, CityInStep city, EnterpriseDirectory directory, OwnStanding hand) {
        this.jobs = jobs;
        this.shelf = shelf;
        this.city = city;
        this.directory = directory;
        this.hand = hand;
    }

    /**
     * A run as it is.
     *
     * @param run null until it is over
     */
    public record Seen(UUID id, JobState state, @Nullable MatchingRun run) {}

    /** Asks for a run; its identity is that of the job. */
    public UUID order(@Nullable String reason) {
        return jobs.submit(new JobOrder(MatchingRunJob.CODE, JobData.NONE, reason))
                .id();
    }

    /**
     * Has a run made again and held against what was kept of it.
     *
     * @param reason why, for the journal
     */
    public UUID again(MatchingRun run, String reason) {
        return jobs.submit(new JobOrder(RunAgainJob.CODE, JobData.of(new RunAgainJob.Which(run.id())), reason))
                .id();
    }

    /**
     * Has verdicts of a run judged by two others.
     *
     * @param firms how many firms are drawn
     * @param reason why, for the journal
     */
    public UUID verify(MatchingRun run, int firms, String reason) {
        JobData sample = JobData.of(new RunVerificationJob.Sample(run.id(), firms));
        return jobs.submit(new JobOrder(RunVerificationJob.CODE, sample, reason))
                .id();
    }

    /**
     * The run of this identity. One that is not over is seen by whoever asked for it.
     *
     * @throws ProblemException {@link RunProblem#NOT_FOUND}
     */
    public Seen find(UUID id) {
        Optional<MatchingRun> kept = shelf.find(id);
        return kept.map(run -> new Seen(id, JobState.DONE, run)).orElseGet(() -> onItsWay(id));
    }

    private Seen onItsWay(UUID id) {
        JobSummary job = job(id);
        if (!job.kind().equals(MatchingRunJob.CODE)) {
            throw missing(id.toString());
        }
        // One that ended a moment ago was not there then and is there now.
        return shelf.find(id)
                .map(run -> new Seen(id, JobState.DONE, run))
                .orElseGet(() -> new Seen(id, job.state(), null));
    }

    private JobSummary job(UUID id) {
        try {
            return jobs.get(id);
        } catch (ProblemException hidden) {
            throw missing(id.toString());
        }
    }

    /** One stretch of the runs that are over, the latest first. */
    public Page<MatchingRun> page(int limit, @Nullable Cursor after) {
        return shelf.page(limit, after);
    }

    /**
     * A run that is over, with what is kept of it.
     *
     * @throws ProblemException {@link RunProblem#NOT_FOUND}, {@link RunProblem#NOT_DONE}
     */
    public Opened open(UUID id) {
        MatchingRun run = done(id);
        return new Opened(run, shelf.contents(run), city.vocabulary());
    }

    /** The run before it; empty if it was the first. */
    public Optional<Opened> before(UUID id) {
        return shelf.before(id).map(run -> new Opened(run, shelf.contents(run), city.vocabulary()));
    }

    /** What stands now, as if it were a run that just ended. */
    public Opened present() {
        return Present.of(city.standing(), city.vocabulary());
    }

    /**
     * A run that is over.
     *
     * @throws ProblemException {@link RunProblem#NOT_FOUND}, {@link RunProblem#NOT_DONE}
     */
    public MatchingRun done(UUID id) {
        MatchingRun run = find(id).run();
        if (run == null) {
            throw new ProblemException(RunProblem.NOT_DONE, Map.of("run", id.toString()));
        }
        return run;
    }

    /** How far the caller sees. */
    public Reach reach() {
        return hand.standing().orElseThrow().reach(READ);
    }

    /** The firm of this code within the caller's reach. */
    public Optional<UUID> firm(Uscc uscc) {
        return directory.find(uscc, reach()).map(EnterpriseSummary::id);
    }

    /** The refusal for a run that is not there. */
    public static ProblemException missing(String run) {
        return new ProblemException(RunProblem.NOT_FOUND, Map.of("run", run));
    }
}
