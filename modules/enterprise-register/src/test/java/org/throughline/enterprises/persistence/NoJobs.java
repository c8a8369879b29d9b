package org.throughline.enterprises.persistence;

import java.util.UUID;
import org.throughline.exchange.IfMatch;
import org.throughline.jobs.JobOrder;
import org.throughline.jobs.JobQuery;
import org.throughline.jobs.JobSummary;
import org.throughline.jobs.Jobs;
import org.throughline.kernel.Page;

/** For whoever asks for no job. */
final class NoJobs implements Jobs {

    @Override
    public JobSummary submit(JobOrder order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JobSummary get(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<JobSummary> page(JobQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JobSummary cancel(UUID id, IfMatch version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JobSummary retry(UUID id, IfMatch version) {
        throw new UnsupportedOperationException();
    }
}
