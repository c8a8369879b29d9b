package org.throughline.jobs.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.jobs.TimerKind;
import org.throughline.jobs.TimerSchedule;
import org.throughline.jobs.persistence.TestBooks;
import org.throughline.testkit.Await;

class TimerNodeTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TestHouse house = new TestHouse();
    private final AtomicInteger rounds = new AtomicInteger();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aTimerComesWhenItIsDueAndNotBefore() {
        TimerNode node = house.timers("one", hourly(rounds::incrementAndGet));

        node.round();

        assertThat(rounds).hasValue(0);
        assertThat(state("due_at > clock_timestamp() and due_at <= clock_timestamp() + interval '1 hour'"))
                .isEqualTo("t");
        assertThat(state("extract(epoch from due_at)::bigint % 3600")).isEqualTo("0");
    }

    @Test
    void oneOfSeveralNodesDoesEachRound() throws Exception {
        List<TimerNode> nodes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            TimerNode node = house.timers("node-" + i, hourly(rounds::incrementAndGet));
            node.round();
            nodes.add(node);
        }

        for (int round = 1; round <= 10; round++) {
            TestBooks.asOwner("update jobs.timer set due_at = clock_timestamp()");
            atOnce(nodes);
            awaitEnd();

            assertThat(rounds).hasValue(round);
        }
    }

    @Test
    void manyMissedRoundsAreMadeUpForOnce() {
        TimerNode node = house.timers("one", hourly(rounds::incrementAndGet));
        node.round();
        TestBooks.asOwner("update jobs.timer set due_at = clock_timestamp() - interval '9 days'");

        node.round();
        awaitEnd();
        node.round();

        assertThat(rounds).hasValue(1);
        assertThat(state("due_at > clock_timestamp()")).isEqualTo("t");
    }

    @Test
    void aRoundOfADeadNodeIsDoneByAnother() {
        TimerNode node = house.timers("one", hourly(rounds::incrementAndGet));
        node.round();
        TestBooks.asOwner("update jobs.timer set due_at = clock_timestamp()");
        house.books.inNew(() -> house.books.timers().take(List.of("hourly"), "dead", HOUR));
        node.round();
        assertThat(rounds).hasValue(0);

        TestBooks.leasesRunOut();
        node.round();
        awaitEnd();

        assertThat(rounds).hasValue(1);
    }

    @Test
    void aRoundThatFailsIsOverAndTheNextOneComes() {
        TimerNode node = house.timers("one", hourly(() -> {
            rounds.incrementAndGet();
            throw new IllegalStateException("this time");
        }));
        node.round();
        for (int round = 1; round <= 2; round++) {
            TestBooks.asOwner("update jobs.timer set due_at = clock_timestamp()");

            node.round();
            awaitEnd();

            assertThat(rounds).hasValue(round);
        }
    }

    @Test
    void aRoundIsNotBegunASecondTimeWhileTheFirstIsUnderWay() {
        CountDownLatch open = new CountDownLatch(1);
        TimerNode one = house.timers("one", hourly(() -> {
            rounds.incrementAndGet();
            TestKind.await(open);
        }));
        TimerNode two = house.timers("two", hourly(rounds::incrementAndGet));
        one.round();
        TestBooks.asOwner("update jobs.timer set due_at = clock_timestamp()");
        one.round();
        Await.that("the round has begun", TestHouse.PATIENCE, () -> rounds.get() == 1);

        two.round();
        one.round();
        open.countDown();
        awaitEnd();

        assertThat(rounds).hasValue(1);
    }

    private static TimerKind hourly(Runnable work) {
        return new TimerKind() {
            @Override
            public String code() {
                return "hourly";
            }

            @Override
            public TimerSchedule schedule() {
                return TimerSchedule.every(HOUR);
            }

            @Override
            public void round() {
                work.run();
            }
        };
    }

    private static void atOnce(List<TimerNode> nodes) throws Exception {
        ExecutorService together = Executors.newFixedThreadPool(nodes.size());
        CountDownLatch start = new CountDownLatch(nodes.size());
        List<Future<?>> all = new ArrayList<>();
        for (TimerNode node : nodes) {
            all.add(together.submit(() -> {
                start.countDown();
                TestKind.await(start);
                node.round();
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        together.shutdown();
    }

    private void awaitEnd() {
        Await.that(
                "the round is over",
                TestHouse.PATIENCE,
                () -> state("lease_until is null and due_at > begun_at").equals("t"));
    }

    private static String state(String expression) {
        return TestBooks.text("select " + expression + " from jobs.timer");
    }
}
