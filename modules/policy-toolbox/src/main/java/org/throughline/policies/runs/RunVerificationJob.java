package org.throughline.policies.runs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobKind;
import org.throughline.jobs.JobOutcome;
import org.throughline.jobs.JobRun;
import org.throughline.jobs.JobSummary;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.facts.Vocabulary;

/** Verdicts of a run held against two other judges. */
@ApplicationScoped
public class RunVerificationJob implements JobKind {

    /** Code of the kind. */
    public static final String CODE = "matching-run-verification";

    private RunShelf shelf;
    private FirmFactsFeed feed;
    private CurrentConfiguration configuration;
    private SqlOpinions sql;

    @SuppressWarnings("NullAway.Init")
    protected RunVerificationJob() {
        // For the CDI proxy.
    }

    @Inject
    RunVerificationJob(RunShelf shelf, FirmFactsFeed feed, CurrentConfiguration configuration, SqlOpinions sql) {
        this.shelf = shelf;
        this.feed = feed;
        this.configuration = configuration;
        this.sql = sql;
    }

    /**
     * What is verified.
     *
     * @param firms how many firms are drawn
     */
    public record Sample(UUID run, int firms) {}

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
        return Optional.of("judges");
    }

    @Override
    public Optional<String> resource(JobSummary job) {
        return Optional.of("matching-runs");
    }

    @Override
    public JobOutcome run(JobRun run) {
        Sample sample = run.parameters(Sample.class);
        MatchingRun kept = shelf.find(sample.run())
                .orElseThrow(() -> new ProblemException(
                        RunProblem.NOT_FOUND, Map.of("run", sample.run().toString())));
        Vocabulary vocabulary = Vocabulary.of(configuration.running().configuration());
        RunVerification.Found found = new RunVerification(feed, vocabulary, sql)
                .verify(kept, shelf.contents(kept), sample.firms(), run.job().getLeastSignificantBits());
        return new JobOutcome(words(found));
    }

    private static Phrase words(RunVerification.Found found) {
        boolean agreed = found.differences().isEmpty();
        return new Phrase(
                RunProblem.TEXTS,
                agreed ? "verification.agreed" : "verification.differs",
                Map.of(
                        "firms", MatchingRunJob.grouped(found.firms()),
                        "clauses", MatchingRunJob.grouped(found.clauses()),
                        "pairs", MatchingRunJob.grouped(found.pairs()),
                        "count", MatchingRunJob.grouped(found.differences().size()),
                        "first", agreed ? "" : found.differences().get(0)));
    }
}
