package org.throughline.audit.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobKind;
import org.throughline.jobs.JobOutcome;
import org.throughline.jobs.JobRun;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobSummary;
import org.throughline.journal.JournalInspection;
import org.throughline.journal.JournalVerification.Break;
import org.throughline.journal.JournalVerification.Verdict;
import org.throughline.kernel.Phrase;

/** The whole journal verified, without anybody waiting at a connection for it. */
@ApplicationScoped
public class JournalVerificationJob implements JobKind {

    /** Code of the kind. */
    public static final String CODE = "journal-verification";

    private static final String TEXTS = "org.throughline.audit.texts";

    private JournalInspection inspection;

    @SuppressWarnings("NullAway.Init")
    protected JournalVerificationJob() {
        // For the CDI proxy.
    }

    @Inject
    JournalVerificationJob(JournalInspection inspection) {
        this.inspection = inspection;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String bundle() {
        return TEXTS;
    }

    /** Two would read the same at the same time. */
    @Override
    public Optional<String> lane(JobData parameters) {
        return Optional.of("journal");
    }

    @Override
    public Optional<String> page(JobSummary job) {
        return job.state() == JobState.DONE ? Optional.of("/admin/journal") : Optional.empty();
    }

    /** One view of the data from beginning to end: after a death it begins anew. */
    @Override
    public JobOutcome run(JobRun run) {
        Verdict verdict = inspection.inspect().verdict();
        run.progress("unit.entries", verdict.entries(), verdict.entries());
        return new JobOutcome(words(verdict));
    }

    private static Phrase words(Verdict verdict) {
        Break broken = verdict.firstBroken();
        String entries = Long.toString(verdict.entries());
        return broken == null
                ? new Phrase(TEXTS, "verification.intact", Map.of("entries", entries))
                : new Phrase(
                        TEXTS,
                        "verification.broken",
                        Map.of("entries", entries, "position", Long.toString(broken.position())));
    }
}
