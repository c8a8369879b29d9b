package org.throughline.audit.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobOrder;
import org.throughline.jobs.JobSummary;
import org.throughline.jobs.Jobs;

/** Takes orders for verifications of the whole journal. */
@ApplicationScoped
@Transactional
public class JournalVerifications {

    private Jobs jobs;

    @SuppressWarnings("NullAway.Init")
    protected JournalVerifications() {
        // For the CDI proxy.
    }

    @Inject
    JournalVerifications(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Asks for a verification.
     *
     * @param reason why, for the journal; null where nobody has to say
     */
    public JobSummary request(@Nullable String reason) {
        return jobs.submit(new JobOrder(JournalVerificationJob.CODE, JobData.NONE, reason));
    }
}
