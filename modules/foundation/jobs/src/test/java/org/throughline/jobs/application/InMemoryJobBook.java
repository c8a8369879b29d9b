package org.throughline.jobs.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobSummary;
import org.throughline.jobs.domain.Asker;
import org.throughline.jobs.domain.Job;
import org.throughline.jobs.domain.JobBook;

/** Jobs in memory, asked for one second after the other. */
final class InMemoryJobBook implements JobBook {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final Map<UUID, Job> jobs = new TreeMap<>();
    private final Map<UUID, String> lanes = new HashMap<>();

    @Nullable
    String lane(UUID id) {
        return lanes.get(id);
    }

    /** As a node would have it. */
    void becomes(UUID id, JobState state) {
        put(job(id), state, false);
    }

    @Override
    public Instant moment() {
        return NOON.plusSeconds(jobs.size());
    }

    @Override
    public Job add(String kind, @Nullable String lane, JobData parameters, Asker asker) {
        UUID id = new UUID(0, jobs.size());
        Job job = new Job(
                id,
                0,
                kind,
                asker,
                JobState.QUEUED,
                false,
                new JobSummary.Times(moment(), null, null),
                0,
                null,
                null,
                null);
        jobs.put(id, job);
        if (lane != null) {
            lanes.put(id, lane);
        }
        return job;
    }

    @Override
    public Optional<Job> find(UUID id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public Optional<Job> lock(UUID id) {
        return find(id);
    }

    @Override
    public List<Job> list(Listing listing, @Nullable UUID before, int limit) {
        Asker asker = listing.asker();
        return jobs.values().stream()
                .filter(job -> asker == null
                        || (job.asker().name().equals(asker.name())
                                && job.asker().kind() == asker.kind()))
                .filter(job -> listing.state() == null || job.state() == listing.state())
                .filter(job -> listing.kind() == null || job.kind().equals(listing.kind()))
                .filter(job -> before == null || job.id().compareTo(before) < 0)
                .sorted(Comparator.comparing(Job::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void cancel(UUID id) {
        put(job(id), JobState.CANCELLED, false);
    }

    @Override
    public void askToCancel(UUID id) {
        put(job(id), JobState.RUNNING, true);
    }

    @Override
    public void queueAgain(UUID id, Asker asker) {
        put(job(id), JobState.QUEUED, false);
    }

    @Override
    public int removeOver(Duration age) {
        int before = jobs.size();
        jobs.values().removeIf(job -> job.state().isOver());
        return before - jobs.size();
    }

    private Job job(UUID id) {
        return find(id).orElseThrow();
    }

    private void put(Job job, JobState state, boolean cancelAsked) {
        jobs.put(
                job.id(),
                new Job(
                        job.id(),
                        job.version() + 1,
                        job.kind(),
                        job.asker(),
                        state,
                        cancelAsked,
                        job.times(),
                        job.attempts(),
                        null,
                        null,
                        null));
    }
}
