package org.throughline.jobs.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.jobs.application.TestHouse.rows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.jobs.JobFailure;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.JobRun;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobStep;
import org.throughline.jobs.domain.Asker;
import org.throughline.jobs.domain.Job;
import org.throughline.jobs.persistence.TestBooks;
import org.throughline.testkit.Await;

class JobNodeTest {

    private final TestHouse house = new TestHouse();

    private record Place(long next) {}

    private record Order(long until) {}

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aJobIsDoneStepByStepAndSaysSo() {
        TestKind kind = new TestKind("import", run -> goOn(run, "one"));
        UUID id = house.ask(kind);

        house.node("one", kind).round();

        house.awaitState(id, JobState.DONE);
        assertThat(rows()).hasSize(10).allMatch(row -> row.endsWith(",one"));
        Job job = house.job(id);
        assertThat(job.outcome()).isEqualTo(TestKind.DONE);
        assertThat(job.attempts()).isOne();
        assertThat(job.times().started()).isNotNull();
        assertThat(job.times().ended()).isAfterOrEqualTo(job.times().started());
        assertThat(job.summary(job.times().asked()).progress()).isEqualTo(new JobProgress("unit.rows", 10, 10L));
    }

    @Test
    void aNodeThatWasThoughtDeadCommitsNothingMoreAndItsWorkGoesOnElsewhere() {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        TestKind slow = new TestKind("import", run -> {
            run.step(step -> write(step, 0, "one"));
            try {
                run.step(step -> {
                    write(step, 1, "one");
                    written.countDown();
                    TestKind.await(back);
                });
            } finally {
                over.countDown();
            }
        });
        UUID id = house.ask(slow);
        JobNode one = house.node("one", slow);
        one.round();
        TestKind.await(written);

        TestBooks.leasesRunOut();
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch goingOn = new CountDownLatch(1);
        TestKind heir = new TestKind("import", run -> {
            run.step(step -> write(step, 1, "two"));
            taken.countDown();
            TestKind.await(goingOn);
            goOn(run, "two");
        });
        house.node("two", heir).round();
        TestKind.await(taken);
        back.countDown();
        TestKind.await(over);
        Await.that("the first node lets go", TestHouse.PATIENCE, () -> one.busy() == 0);
        goingOn.countDown();
        house.awaitState(id, JobState.DONE);

        assertThat(rows().get(0)).isEqualTo("0,one");
        assertThat(rows().subList(1, 10)).allMatch(row -> row.endsWith(",two"));
        assertThat(rows()).hasSize(10);
        assertThat(house.job(id).attempts()).isEqualTo(2);
        assertThat(house.job(id).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void workAndCheckpointOfAStepAreBothThereOrNeither() {
        AtomicReference<Place> seen = new AtomicReference<>();
        TestKind failing = new TestKind("import", run -> {
            run.step(step -> write(step, 0, "one"));
            run.step(step -> {
                write(step, 1, "one");
                throw new IllegalStateException("in the middle");
            });
        });
        UUID id = house.ask(failing);
        house.node("one", failing).round();
        house.awaitState(id, JobState.FAILED);
        assertThat(rows()).containsExactly("0,one");

        Asker asker = house.job(id).asker();
        house.books.inNew(() -> {
            house.books.jobs().queueAgain(id, asker);
            return true;
        });
        TestKind second = new TestKind(
                "import", run -> seen.set(run.checkpoint(Place.class).orElseThrow()));
        house.node("two", second).round();
        house.awaitState(id, JobState.DONE);

        assertThat(seen.get()).isEqualTo(new Place(1));
    }

    @Test
    void aFaultLeavesANumberAndNoTrace() {
        TestKind broken = new TestKind("import", run -> {
            throw new IllegalStateException("secret of the house");
        });
        UUID id = house.ask(broken);

        house.node("one", broken).round();
        house.awaitState(id, JobState.FAILED);

        assertThat(failure(id).incident()).matches("[0-9a-f-]{36}");
        assertThat(TestBooks.text("select * from jobs.job")).doesNotContain("secret", "IllegalState");
    }

    @Test
    void aNodeThatEndsInGoodOrderGivesItsJobsBackAtOnce() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        TestKind kind = new TestKind("import", run -> {
            run.step(step -> write(step, 0, "one"));
            begun.countDown();
            TestKind.await(ended);
            goOn(run, "one");
        });
        UUID id = house.ask(kind);
        JobNode one = house.node("one", kind);
        one.round();
        TestKind.await(begun);

        one.end(Duration.ZERO);
        ended.countDown();
        house.awaitState(id, JobState.QUEUED);
        assertThat(TestBooks.text("select tries from jobs.job")).isEqualTo("0");
        one.round();
        house.node("two", new TestKind("import", run -> goOn(run, "two"))).round();
        house.awaitState(id, JobState.DONE);

        assertThat(rows().get(0)).isEqualTo("0,one");
        assertThat(rows().subList(1, 10)).allMatch(row -> row.endsWith(",two"));
        assertThat(TestBooks.text("select tries from jobs.job")).isEqualTo("0");
    }

    @Test
    void theEndOfANodeIsNoAttemptOfAJob() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        TestKind kind = new TestKind("import", run -> {
            begun.countDown();
            TestKind.await(ended);
            run.check();
        });
        UUID id = house.ask(kind);
        JobNode one = house.node("one", kind);
        one.round();
        TestKind.await(begun);

        one.end(Duration.ZERO);
        ended.countDown();
        house.awaitState(id, JobState.QUEUED);

        assertThat(TestBooks.text("select tries from jobs.job")).isEqualTo("0");
    }

    @Test
    void aNodeDoesNoMoreAtOnceThanItIsSet() {
        CountDownLatch open = new CountDownLatch(1);
        AtomicInteger atWork = new AtomicInteger();
        TestKind kind = new TestKind("import", run -> {
            atWork.incrementAndGet();
            TestKind.await(open);
        });
        List<UUID> asked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            asked.add(house.ask(kind));
        }
        JobNode node = house.node("one", 3, kind);

        node.round();
        node.round();
        Await.that("three at work", TestHouse.PATIENCE, () -> atWork.get() == 3);
        assertThat(TestBooks.text("select count(*) from jobs.job where state = 'RUNNING'"))
                .isEqualTo("3");
        open.countDown();

        Await.that("all done", TestHouse.PATIENCE, () -> {
            node.round();
            return asked.stream().allMatch(id -> house.job(id).state() == JobState.DONE);
        });
    }

    /** Goes on from the checkpoint to the end of the order, a row a step. */
    private void goOn(JobRun run, String node) {
        long until = run.parameters(Order.class).until();
        long next = run.checkpoint(Place.class).map(Place::next).orElse(0L);
        while (next < until) {
            long place = next;
            run.step(step -> {
                write(step, place, node);
                step.progress("unit.rows", place + 1, until);
            });
            next++;
        }
    }

    private void write(JobStep step, long place, String node) {
        house.books.write(place, node);
        step.checkpoint(new Place(place + 1));
    }

    private JobFailure failure(UUID id) {
        return Optional.ofNullable(house.job(id).failure()).orElseThrow();
    }
}
