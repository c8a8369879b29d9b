package org.throughline.jobs.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Rights;
import org.throughline.directory.Standing;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.PageQuery;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobKind;
import org.throughline.jobs.JobOrder;
import org.throughline.jobs.JobProblem;
import org.throughline.jobs.JobQuery;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobSummary;
import org.throughline.jobs.Jobs;
import org.throughline.jobs.domain.Asker;
import org.throughline.jobs.domain.Job;
import org.throughline.jobs.domain.JobBook;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;

/** Takes orders for jobs, and what those who may want done with them. */
@ApplicationScoped
@Transactional
public class JobService implements Jobs {

    private static final String SUBJECT = "job";

    private JobBook book;
    private JobKinds kinds;
    private OwnStanding caller;
    private Journal journal;
    private Event<JobQueued> queued;

    @SuppressWarnings("NullAway.Init")
    protected JobService() {
        // For the CDI proxy.
    }

    @Inject
    JobService(JobBook book, JobKinds kinds, OwnStanding caller, Journal journal, Event<JobQueued> queued) {
        this.book = book;
        this.kinds = kinds;
        this.caller = caller;
        this.journal = journal;
        this.queued = queued;
    }

    @Override
    public JobSummary submit(JobOrder order) {
        JobKind kind = kinds.find(order.kind())
                .orElseThrow(() -> new IllegalArgumentException("No kind of job: " + order.kind()));
        String lane = kind.lane(order.parameters())
                .map(name -> kind.code() + ":" + name)
                .orElse(null);
        Job job = book.add(kind.code(), lane, order.parameters(), Asker.of(standing()));
        record("job-requested", job, null, JobState.QUEUED, order.reason());
        queued.fire(new JobQueued());
        return job.summary(book.moment());
    }

    @Override
    public JobSummary get(UUID id) {
        return book.find(id)
                .filter(this::isVisible)
                .orElseThrow(() -> unknown(id))
                .summary(book.moment());
    }

    @Override
    public Page<JobSummary> page(JobQuery query) {
        Standing standing = standing();
        if (query.whose() == JobQuery.Whose.ALL && !standing.rights().contains(Rights.ADMIN_READ)) {
            throw new ProblemException(ExchangeProblem.RIGHT_MISSING);
        }
        Asker asker = query.whose() == JobQuery.Whose.ALL ? null : Asker.of(standing);
        JobBook.Listing listing = new JobBook.Listing(asker, query.state(), query.kind());
        List<Job> found = book.list(listing, before(query.after()), query.limit() + 1);
        boolean more = found.size() > query.limit();
        List<Job> shown = more ? found.subList(0, query.limit()) : found;
        Instant moment = book.moment();
        return new Page<>(
                shown.stream().map(job -> job.summary(moment)).toList(),
                more ? new Cursor(List.of(shown.get(shown.size() - 1).id().toString())) : null);
    }

    @Override
    public JobSummary cancel(UUID id, IfMatch version) {
        Job job = locked(id);
        if (!isOwn(job) && !standing().rights().contains(Rights.ADMIN_WRITE)) {
            throw new ProblemException(JobProblem.NOT_YOURS);
        }
        version.check(job.version());
        switch (job.cancelling()) {
            case AT_ONCE -> {
                book.cancel(id);
                record("job-cancelled", job, job.state(), JobState.CANCELLED, null);
            }
            case AT_NEXT_CHECK -> {
                book.askToCancel(id);
                record("job-cancelled", job, job.state(), JobState.CANCELLED, null);
            }
            case ASKED_ALREADY -> {}
        }
        return get(id);
    }

    @Override
    public JobSummary retry(UUID id, IfMatch version) {
        Job job = locked(id);
        if (!isOwn(job)) {
            throw new ProblemException(JobProblem.NOT_YOURS);
        }
        version.check(job.version());
        job.checkRetriable();
        book.queueAgain(id, Asker.of(standing()));
        record("job-retried", job, job.state(), JobState.QUEUED, null);
        queued.fire(new JobQueued());
        return get(id);
    }

    private Job locked(UUID id) {
        return book.lock(id).filter(this::isVisible).orElseThrow(() -> unknown(id));
    }

    private boolean isVisible(Job job) {
        return isOwn(job) || standing().rights().contains(Rights.ADMIN_READ);
    }

    private boolean isOwn(Job job) {
        return job.asker().is(standing());
    }

    private Standing standing() {
        return caller.standing().orElseThrow(() -> new ProblemException(ExchangeProblem.TOKEN_REQUIRED));
    }

    /** Of the parameters the journal knows nothing: a kind that has something to say says it itself. */
    private void record(String act, Job job, @Nullable JobState before, JobState after, @Nullable String reason) {
        journal.record(new JournalEntry(
                act,
                SUBJECT,
                job.id().toString(),
                before == null ? null : state(job, before),
                state(job, after),
                reason));
    }

    private static String state(Job job, JobState state) {
        return JobData.of(Map.of("kind", job.kind(), "state", state)).json();
    }

    private static @Nullable UUID before(@Nullable Cursor place) {
        if (place == null) {
            return null;
        }
        String key = place.key().get(0);
        try {
            UUID id = UUID.fromString(key);
            if (id.toString().equals(key)) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            throw PageQuery.unusablePlace();
        }
        throw PageQuery.unusablePlace();
    }

    private static ProblemException unknown(UUID id) {
        return new ProblemException(JobProblem.NOT_FOUND, Map.of("id", id.toString()));
    }
}
