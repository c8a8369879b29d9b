package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.throughline.enterprises.domain.DuplicateProblem;
import org.throughline.enterprises.domain.PairSearch;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobKind;
import org.throughline.jobs.JobOutcome;
import org.throughline.jobs.JobRun;
import org.throughline.jobs.JobSummary;
import org.throughline.kernel.Phrase;

/** The whole register searched for duplicates when somebody asks for it. */
@ApplicationScoped
public class DuplicateSearchJob implements JobKind {

    /** Code of the kind. */
    public static final String CODE = "duplicate-search";

    private PairSearch search;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected DuplicateSearchJob() {
        // For the CDI proxy.
    }

    @Inject
    DuplicateSearchJob(PairSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String bundle() {
        return DuplicateProblem.TEXTS;
    }

    /** Two would find the same. */
    @Override
    public Optional<String> lane(JobData parameters) {
        return Optional.of("register");
    }

    @Override
    public Optional<String> page(JobSummary job) {
        return Optional.of("/enterprises/duplicates");
    }

    @Override
    public Optional<String> resource(JobSummary job) {
        return Optional.of("duplicate-pairs");
    }

    /** Begun again it goes on with the names that are left, and the rest is one statement. */
    @Override
    public JobOutcome run(JobRun run) {
        AtomicLong count = new AtomicLong(1);
        while (count.get() > 0) {
            run.step(step -> count.set(search.prepareNames()));
        }
        run.step(step -> count.set(search.pair(EnterpriseService.now(clock))));
        return new JobOutcome(
                new Phrase(DuplicateProblem.TEXTS, "search.outcome", Map.of("pairs", Long.toString(count.get()))));
    }
}
