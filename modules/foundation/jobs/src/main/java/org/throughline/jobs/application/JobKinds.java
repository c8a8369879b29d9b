package org.throughline.jobs.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.throughline.jobs.JobKind;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.JobSummary;
import org.throughline.jobs.TimerKind;
import org.throughline.kernel.Phrase;

/** The kinds of work that the modules contribute. */
@ApplicationScoped
public class JobKinds {

    private Iterable<JobKind> jobs;
    private Iterable<TimerKind> timers;

    @SuppressWarnings("NullAway.Init")
    protected JobKinds() {
        // For the CDI proxy.
    }

    @Inject
    JobKinds(Instance<JobKind> jobs, Instance<TimerKind> timers) {
        this((Iterable<JobKind>) jobs, timers);
    }

    JobKinds(Iterable<JobKind> jobs, Iterable<TimerKind> timers) {
        this.jobs = jobs;
        this.timers = timers;
    }

    /** The kind of this code; empty for one that this version of the product does not have. */
    public Optional<JobKind> find(String code) {
        return Optional.ofNullable(jobs().get(code));
    }

    /** What the work is called; its code where this version of the product does not have it. */
    public String label(JobSummary job, Locale language) {
        return find(job.kind())
                .map(kind -> new Phrase(kind.bundle(), "job." + kind.code()).in(language))
                .orElse(job.kind());
    }

    /** What is counted, in words; empty for a kind that this version does not have. */
    public String unit(JobSummary job, JobProgress progress, Locale language) {
        return find(job.kind())
                .map(kind -> new Phrase(kind.bundle(), progress.unit()).in(language))
                .orElse("");
    }

    Map<String, JobKind> jobs() {
        return byCode(jobs, JobKind::code);
    }

    Map<String, TimerKind> timers() {
        return byCode(timers, TimerKind::code);
    }

    private static <T> Map<String, T> byCode(Iterable<T> all, Function<T, String> code) {
        return StreamSupport.stream(all.spliterator(), false)
                .collect(Collectors.toUnmodifiableMap(code, Function.identity()));
    }
}
