package org.throughline.jobs.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.throughline.directory.Standing;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobOutcome;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.domain.Asker;
import org.throughline.jobs.domain.Course;
import org.throughline.jobs.domain.Ending;
import org.throughline.jobs.domain.Job;
import org.throughline.jobs.domain.JobBook.Listing;
import org.throughline.jobs.domain.Leases;
import org.throughline.jobs.domain.Leases.Held;
import org.throughline.jobs.domain.Leases.Taken;
import org.throughline.kernel.Phrase;

class SqlLeasesTest {

    private static final Asker OFFICER = new Asker("officer31", Standing.Kind.PERSON, "3处干部", null);
    private static final Asker PROVINCE = new Asker("province", Standing.Kind.SYSTEM, "", Set.of("admin:read"));
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Ending DONE = new Ending.Done(new JobOutcome(new Phrase("texts", "done")));
    private static final int NODES = 8;

    private TestBooks books = TestBooks.empty();
    private Leases leases = books.leases();

    @BeforeEach
    void nothingWaits() {
        books = TestBooks.empty();
        leases = books.leases();
    }

    @Test
    void eachJobIsTakenByOneOfManyNodes(TestReporter reporter) throws Exception {
        RandomGenerator chance = chance(reporter);
        Set<UUID> asked = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            asked.add(ask(chance.nextBoolean() ? "import" : "export", null).id());
        }

        List<UUID> taken = onEveryNode(node -> {
            List<UUID> mine = new ArrayList<>();
            for (Optional<Taken> one = take(node); one.isPresent(); one = take(node)) {
                mine.add(one.get().held().job());
            }
            return mine;
        });

        assertThat(taken).hasSize(200).doesNotHaveDuplicates();
        assertThat(new HashSet<>(taken)).isEqualTo(asked);
    }

    @Test
    void jobsOfOneLaneNeverRunAtTheSameTime(TestReporter reporter) throws Exception {
        RandomGenerator chance = chance(reporter);
        for (int i = 0; i < 120; i++) {
            ask("import", "lane-" + chance.nextInt(3));
        }
        Map<String, UUID> running = new ConcurrentHashMap<>();

        List<UUID> done = onEveryNode(node -> {
            List<UUID> mine = new ArrayList<>();
            while (!TestBooks.text("select 1 from jobs.job where state <> 'DONE' limit 1")
                    .isEmpty()) {
                Optional<Taken> taken = take(node);
                if (taken.isPresent()) {
                    UUID job = taken.get().held().job();
                    String lane = TestBooks.text("select lane from jobs.job where id = '" + job + "'");
                    assertThat(running.putIfAbsent(lane, job)).isNull();
                    mine.add(job);
                    running.remove(lane);
                    assertThat(end(taken.get().held(), DONE)).isTrue();
                }
            }
            return mine;
        });

        assertThat(done).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void aSecondJobOfALaneWaitsWhileTheFirstOneIsAtWork() {
        ask("import", "register");
        ask("import", "register");
        Held first = take("one").orElseThrow().held();

        assertThat(take("two")).isEmpty();
        end(first, DONE);

        assertThat(take("two")).isPresent();
    }

    @Test
    void aHeldJobIsNotTakenBeforeItsLeaseIsUp() {
        ask("import", null);
        Held first = take("one").orElseThrow().held();
        assertThat(take("two")).isEmpty();

        TestBooks.leasesRunOut();
        Held second = take("two").orElseThrow().held();

        assertThat(second.job()).isEqualTo(first.job());
        assertThat(second.token()).isGreaterThan(first.token());
    }

    @Test
    void aSignOfLifeKeepsAJobAndAnOldTokenKeepsNothing() {
        ask("import", null);
        Held first = take("one").orElseThrow().held();
        TestBooks.leasesRunOut();
        in(() -> leases.keep(List.of(first), LEASE));
        assertThat(take("two")).isEmpty();

        TestBooks.leasesRunOut();
        assertThat(take("two")).isPresent();
        TestBooks.leasesRunOut();
        in(() -> leases.keep(List.of(first), LEASE));

        assertThat(take("three")).isPresent();
    }

    @Test
    void whoeverLostAJobWritesNothingOfIt() {
        ask("import", null);
        Held lost = take("one").orElseThrow().held();
        TestBooks.leasesRunOut();
        Taken taken = take("two").orElseThrow();

        boolean advanced = books.inNew(() -> leases.advance(lost, new JobData("{\"line\": 7}"), null, LEASE));
        boolean ended = end(lost, DONE);

        assertThat(advanced).isFalse();
        assertThat(ended).isFalse();
        assertThat(books.inNew(() -> leases.look(lost)).held()).isFalse();
        assertThat(books.inNew(() -> leases.look(taken.held())).held()).isTrue();
        assertThat(TestBooks.text("select checkpoint is null, state, node from jobs.job"))
                .isEqualTo("t,RUNNING,two");
    }

    @Test
    void nobodyTakesAJobInTheMomentAStepCommits() throws Exception {
        ask("import", null);
        Held held = take("one").orElseThrow().held();
        TestBooks.leasesRunOut();
        CountDownLatch advanced = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        ExecutorService first = Executors.newSingleThreadExecutor();
        Future<Boolean> step = first.submit(() -> books.inNew(() -> {
            boolean ours = leases.advance(held, new JobData("{\"line\": 7}"), null, LEASE);
            advanced.countDown();
            awaitQuietly(looked);
            return ours;
        }));
        advanced.await();

        Optional<Taken> meanwhile = take("two");
        looked.countDown();

        assertThat(meanwhile).isEmpty();
        assertThat(step.get()).isTrue();
        assertThat(take("two")).isEmpty();
        first.shutdown();
    }

    @Test
    void checkpointCourseAndTriesGoTogether() {
        UUID id = ask("import", null).id();
        assertThat(take("one")).isPresent();
        TestBooks.leasesRunOut();
        Taken taken = take("two").orElseThrow();
        assertThat(taken.tries()).isEqualTo(2);
        Course course =
                Course.begun(new JobProgress("unit.rows", 7, 140_000L), Instant.parse("2026-03-02T04:00:00.123456Z"));

        books.inNew(() -> leases.advance(taken.held(), new JobData("{\"line\": 7}"), course, LEASE));
        TestBooks.leasesRunOut();
        Taken again = take("three").orElseThrow();

        assertThat(again.checkpoint()).isEqualTo(new JobData("{\"line\": 7}"));
        assertThat(again.tries()).isOne();
        Job job = books.inNew(() -> books.jobs().find(id)).orElseThrow();
        assertThat(job.course()).isEqualTo(course);
        assertThat(job.attempts()).isEqualTo(3);
    }

    @Test
    void aJobThatIsPutOffWaitsForItsTime() {
        ask("of a kind that this node does not know", null);
        ask("import", null);
        Held held = take("one").orElseThrow().held();

        end(held, new Ending.Again(Duration.ofHours(1), true));

        assertThat(take("one")).isEmpty();
        TestBooks.asOwner("update jobs.job set due_at = due_at - interval '1 hour'");
        assertThat(take("one").orElseThrow().tries()).isEqualTo(2);
    }

    @Test
    void whatItIsToldAboutAJobComesBackAsItWas() {
        Job asked =
                books.inNew(() -> books.jobs().add("export", "all", new JobData("{\"filter\": \"C34\"}"), PROVINCE));

        Taken taken = take("one").orElseThrow();

        assertThat(taken.asker()).isEqualTo(PROVINCE);
        assertThat(taken.parameters()).isEqualTo(new JobData("{\"filter\": \"C34\"}"));
        assertThat(taken.kind()).isEqualTo("export");
        assertThat(taken.checkpoint()).isNull();
        assertThat(books.inNew(() -> books.jobs().list(new Listing(PROVINCE, null, "export"), null, 10)))
                .extracting(Job::id)
                .containsExactly(asked.id());
        assertThat(books.inNew(() -> books.jobs().list(new Listing(OFFICER, null, null), null, 10)))
                .isEmpty();
    }

    private Job ask(String kind, @Nullable String lane) {
        return books.inNew(() -> books.jobs().add(kind, lane, JobData.NONE, OFFICER));
    }

    private Optional<Taken> take(String node) {
        return books.inNew(() -> leases.take(List.of("import", "export"), node, LEASE));
    }

    private boolean end(Held held, Ending ending) {
        return books.inNew(() -> leases.end(held, ending));
    }

    private void in(Runnable work) {
        books.inNew(() -> {
            work.run();
            return true;
        });
    }

    private interface NodeWork {
        List<UUID> on(String node) throws Exception;
    }

    private static List<UUID> onEveryNode(NodeWork work) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        CountDownLatch start = new CountDownLatch(NODES);
        List<Future<List<UUID>>> all = new ArrayList<>();
        for (int node = 0; node < NODES; node++) {
            String name = "node-" + node;
            all.add(nodes.submit(() -> {
                start.countDown();
                start.await();
                return work.on(name);
            }));
        }
        List<UUID> together = new ArrayList<>();
        for (Future<List<UUID>> one : all) {
            together.addAll(one.get());
        }
        nodes.shutdown();
        return together;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static RandomGenerator chance(TestReporter reporter) {
        long seed = Long.getLong("throughline.test.seed", System.nanoTime());
        reporter.publishEntry("seed", Long.toString(seed));
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
