package org.throughline.enterprises.faces;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.ImportTally;
import org.throughline.enterprises.application.EnterpriseImports.Import;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.jobs.JobPace;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobSummary;
import org.throughline.jobs.JobWords;
import org.throughline.kernel.Phrase;

/**
 * An import on a page, in the reader's language.
 *
 * @param state where it stands, as the key of a text: the name of its state, or {@code CANCELLING}
 * @param light icon and colour of that state
 * @param far how far it is; null unless it runs
 * @param failures why it failed, in sentences; empty if it did not
 * @param cancellable whether it can still be ended
 */
public record ImportShown(
        UUID id,
        long version,
        ImportOrder order,
        ImportTally tally,
        JobSummary.Times times,
        String state,
        String light,
        @Nullable Far far,
        List<String> failures,
        boolean cancellable) {

    /**
     * How far it is.
     *
     * @param percent full percent; null where nobody knows the whole
     * @param words how much of how much
     * @param pace how fast it goes and what is left; empty while that is not known
     */
    public record Far(@Nullable Integer percent, String words, String pace) {}

    static ImportShown of(Import known, Locale language) {
        JobSummary job = known.job();
        boolean running = job.state() == JobState.RUNNING;
        return new ImportShown(
                known.summary().id(),
                job.version(),
                known.summary().order(),
                known.summary().tally(),
                job.times(),
                running && job.cancelAsked() ? "CANCELLING" : job.state().name(),
                JobWords.light(job.state()),
                running ? far(job, language) : null,
                failures(known, language),
                !job.state().isOver() && !job.cancelAsked());
    }

    /** Whether nothing more becomes of it. */
    public boolean isOver() {
        return times.ended() != null;
    }

    private static Far far(JobSummary job, Locale language) {
        JobProgress progress = job.progress();
        if (progress == null) {
            return new Far(null, "", "");
        }
        String unit = new Phrase(EnterpriseProblem.TEXTS, progress.unit()).in(language);
        JobPace pace = job.pace();
        return new Far(
                progress.percent(),
                JobWords.progress(progress, unit, language),
                pace == null ? "" : JobWords.pace(pace, unit, language));
    }

    /** What is wrong with the file says more than that something is. */
    private static List<String> failures(Import known, Locale language) {
        if (known.job().failure() == null) {
            return List.of();
        }
        return known.summary().refusal().isEmpty()
                ? List.of(known.job().failure().words().in(language))
                : known.summary().refusal().stream()
                        .map(words -> words.in(language))
                        .toList();
    }
}
