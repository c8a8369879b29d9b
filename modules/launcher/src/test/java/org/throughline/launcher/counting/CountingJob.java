package org.throughline.launcher.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.throughline.jobs.JobKind;
import org.throughline.jobs.JobOutcome;
import org.throughline.jobs.JobRun;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Phrase;

/** Counts up to a number, one a step, and writes each into the journal in the name of whoever asked. */
@ApplicationScoped
public class CountingJob implements JobKind {

    private static final String TEXTS = "org.throughline.jobs.texts";

    @Inject
    private Journal journal;

    /** How far to count. */
    public record Order(long until) {}

    /** The number that comes next. */
    public record Place(long next) {}

    @Override
    public String code() {
        return "counting";
    }

    @Override
    public String bundle() {
        return TEXTS;
    }

    @Override
    public JobOutcome run(JobRun run) {
        long until = run.parameters(Order.class).until();
        long next = run.checkpoint(Place.class).map(Place::next).orElse(0L);
        while (next < until) {
            long number = next;
            run.step(step -> {
                journal.record(JournalEntry.created("number-counted", "number", "number-" + number, "{}"));
                step.checkpoint(new Place(number + 1));
                step.progress("problem.job-over.title", number + 1, until);
            });
            next++;
        }
        return new JobOutcome(new Phrase(TEXTS, "problem.job-over.title"));
    }
}
