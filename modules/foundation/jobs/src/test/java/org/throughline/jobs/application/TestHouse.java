package org.throughline.jobs.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.directory.Standings;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobKind;
import org.throughline.jobs.JobState;
import org.throughline.jobs.TimerKind;
import org.throughline.jobs.domain.Asker;
import org.throughline.jobs.domain.Job;
import org.throughline.jobs.persistence.TestBooks;
import org.throughline.kernel.BilingualText;
import org.throughline.testkit.Await;

/** Nodes on one real PostgreSQL, in one virtual machine, and one officer who asks. */
final class TestHouse implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final BilingualText WORDS = new BilingualText("3处干部", "Officer of Office 3");

    final TestBooks books = TestBooks.empty();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile @Nullable Standing officer = officer("enterprises:write");

    static Standing officer(String... rights) {
        return new Standing(
                "officer31",
                Standing.Kind.PERSON,
                WORDS,
                WORDS,
                Stream.of(rights).collect(Collectors.toMap(right -> right, right -> Reach.EVERYWHERE)));
    }

    void officerBecomes(@Nullable Standing now) {
        officer = now;
    }

    JobNode node(String name, JobKind... kinds) {
        return node(name, 2, kinds);
    }

    JobNode node(String name, int atOnce, JobKind... kinds) {
        return new JobNode(
                settings(name, atOnce),
                parts(),
                Stream.of(kinds).collect(Collectors.toMap(JobKind::code, kind -> kind)));
    }

    TimerNode timers(String name, TimerKind... kinds) {
        return new TimerNode(
                settings(name, 2), parts(), Stream.of(kinds).collect(Collectors.toMap(TimerKind::code, kind -> kind)));
    }

    private static NodeSettings settings(String name, int atOnce) {
        return new NodeSettings(name, atOnce, Duration.ofMinutes(5));
    }

    private NodeParts parts() {
        Standings standings = new Standings() {
            @Override
            public Optional<Standing> person(String account) {
                return Optional.ofNullable(officer).filter(known -> known.name().equals(account));
            }

            @Override
            public Optional<Standing> client(String name) {
                return Optional.empty();
            }
        };
        return new NodeParts(books.leases(), books.timers(), standings, books, threads);
    }

    UUID ask(JobKind kind) {
        return books.inNew(() -> books.jobs()
                .add(
                        kind.code(),
                        kind.lane(JobData.NONE).orElse(null),
                        new JobData("{\"until\": 10}"),
                        Asker.of(officer("enterprises:write")))
                .id());
    }

    Job job(UUID id) {
        return books.inNew(() -> books.jobs().find(id)).orElseThrow();
    }

    void awaitState(UUID id, JobState state) {
        Await.that("job is " + state, PATIENCE, () -> job(id).state() == state);
    }

    /** Places and who wrote them, in their order. */
    static List<String> rows() {
        String rows = TestBooks.text("select place, by from work.row order by place, by");
        return rows.isEmpty() ? List.of() : List.of(rows.split(" "));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
