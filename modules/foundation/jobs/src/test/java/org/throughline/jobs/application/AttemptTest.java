package org.throughline.jobs.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.jobs.application.TestHouse.rows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.jobs.InTheNameOf;
import org.throughline.jobs.JobFailure;
import org.throughline.jobs.JobRun;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobStep;
import org.throughline.jobs.persistence.TestBooks;
import org.throughline.kernel.ProblemException;
import org.throughline.testkit.Await;
import org.throughline.trace.RequestTrace;

/** In whose name a job runs, and how often it is begun. */
class AttemptTest {

    private final TestHouse house = new TestHouse();

    private record Place(long next) {}

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aJobRunsWithTheRightsOfTheMomentAndUnderItsOwnTrace() {
        List<String> seen = new CopyOnWriteArrayList<>();
        TestKind kind = new TestKind("import", run -> {
            seen.add(rights());
            seen.add(RequestTrace.current().orElse("none"));
            house.officerBecomes(TestHouse.officer("enterprises:read"));
            run.step(step -> seen.add(rights()));
        });
        UUID id = house.ask(kind);

        house.node("one", kind).round();
        house.awaitState(id, JobState.DONE);

        assertThat(seen).containsExactly("[enterprises:write]", "job-" + id, "[enterprises:read]");
        assertThat(InTheNameOf.current()).isEmpty();
    }

    @Test
    void aJobOfSomebodyWhoIsNobodyAnyMoreGoesNoFurther() {
        TestKind kind = new TestKind("import", run -> {
            run.step(step -> write(step, 0, house));
            house.officerBecomes(null);
            run.step(step -> write(step, 1, house));
        });
        UUID id = house.ask(kind);

        house.node("one", kind).round();
        house.awaitState(id, JobState.FAILED);

        assertThat(failure(id).problem()).isEqualTo("job-asker-gone");
        assertThat(rows()).containsExactly("0,one");
    }

    @Test
    void aRefusalForTheMomentIsTriedAgainAndGivenUpAfterFiveTimes() {
        AtomicInteger times = new AtomicInteger();
        TestKind busy = new TestKind("import", run -> {
            times.incrementAndGet();
            throw new ProblemException(ExchangeProblem.UNAVAILABLE);
        });
        UUID id = house.ask(busy);
        JobNode node = house.node("one", busy);

        for (int attempt = 1; attempt < 5; attempt++) {
            node.round();
            int expected = attempt;
            Await.that(
                    "attempt " + attempt,
                    TestHouse.PATIENCE,
                    () -> times.get() == expected && house.job(id).state() == JobState.QUEUED && node.busy() == 0);
            node.round();
            assertThat(times).hasValue(expected);
            TestBooks.asOwner("update jobs.job set due_at = clock_timestamp()");
        }
        node.round();
        house.awaitState(id, JobState.FAILED);

        assertThat(times).hasValue(5);
        assertThat(failure(id).problem()).isEqualTo("service-unavailable");
    }

    @Test
    void aJobThatKillsItsNodeEachTimeIsGivenUp() {
        TestKind kind = new TestKind("import", run -> goOn(run, house));
        UUID id = house.ask(kind);
        for (int death = 0; death < 5; death++) {
            house.books.inNew(() -> house.books.leases().take(List.of("import"), "dying", Duration.ofMinutes(5)));
            TestBooks.leasesRunOut();
        }

        house.node("one", kind).round();
        house.awaitState(id, JobState.FAILED);

        assertThat(failure(id).problem()).isEqualTo("job-given-up");
        assertThat(rows()).isEmpty();
    }

    private static void goOn(JobRun run, TestHouse house) {
        run.step(step -> write(step, 0, house));
    }

    private static void write(JobStep step, long place, TestHouse house) {
        house.books.write(place, "one");
        step.checkpoint(new Place(place + 1));
    }

    private JobFailure failure(UUID id) {
        return Optional.ofNullable(house.job(id).failure()).orElseThrow();
    }

    private static String rights() {
        return InTheNameOf.current().orElseThrow().rights().toString();
    }
}
