package org.throughline.jobs.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.jobs.application.TestHouse.rows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobStep;
import org.throughline.jobs.persistence.TestBooks;

/** A job that somebody cancels, wherever it is at that moment. */
class CancellationTest {

    private final TestHouse house = new TestHouse();

    private record Place(long next) {}

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aRunningJobEndsAtItsNextCheckWhenItIsCancelled() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        TestKind kind = new TestKind("import", run -> {
            run.step(step -> write(step, 0, "one"));
            begun.countDown();
            TestKind.await(asked);
            run.step(step -> write(step, 1, "one"));
        });
        UUID id = house.ask(kind);
        house.node("one", kind).round();
        TestKind.await(begun);

        house.books.inNew(() -> {
            house.books.jobs().askToCancel(id);
            return true;
        });
        asked.countDown();

        house.awaitState(id, JobState.CANCELLED);
        assertThat(rows()).containsExactly("0,one");
    }

    @Test
    void aCancelledJobOfADeadNodeIsEndedByTheNextOne() {
        TestKind kind = new TestKind("import", run -> run.step(step -> write(step, 0, "two")));
        UUID id = house.ask(kind);
        house.books.inNew(() -> house.books.leases().take(List.of("import"), "dead", Duration.ofMinutes(5)));
        house.books.inNew(() -> {
            house.books.jobs().askToCancel(id);
            return true;
        });
        TestBooks.leasesRunOut();

        house.node("two", kind).round();

        house.awaitState(id, JobState.CANCELLED);
        assertThat(rows()).isEmpty();
    }

    @Test
    void aCancellationIsHeardInTheMidstOfAStepAndNothingOfTheStepStays() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        TestKind kind = new TestKind(
                "import",
                run -> run.step(step -> {
                    write(step, 0, "one");
                    run.progress("unit.rows", 1, 10L);
                    begun.countDown();
                    TestKind.await(asked);
                    for (long end = System.nanoTime() + TestHouse.PATIENCE.toNanos(); System.nanoTime() < end; ) {
                        run.check();
                        Thread.onSpinWait();
                    }
                }));
        UUID id = house.ask(kind);
        house.node("one", kind).round();
        TestKind.await(begun);
        assertThat(Optional.ofNullable(house.job(id).course())).isPresent();

        house.books.inNew(() -> {
            house.books.jobs().askToCancel(id);
            return id;
        });
        asked.countDown();
        house.awaitState(id, JobState.CANCELLED);

        assertThat(rows()).isEmpty();
    }

    private void write(JobStep step, long place, String node) {
        house.books.write(place, node);
        step.checkpoint(new Place(place + 1));
    }
}
