package org.throughline.policies.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.catalogue.Entries;
import org.throughline.policies.catalogue.PolicyEntry;
import org.throughline.testkit.MovingClock;

/** Of many who want the same at once, one is heard and the others are told why not. */
class PolicyRacesTest {

    private static final int MANY = 6;

    private final PolicyHouse house = new PolicyHouse(new MovingClock(Instant.parse("2026-11-29T04:00:00Z")));

    @BeforeEach
    void nothingIsThere() {
        PolicyHouse.empty();
    }

    @AfterAll
    static void nothingIsLeft() {
        PolicyHouse.empty();
    }

    @Test
    void ofManyVersionsForTheSameDaysOneIsIssued() throws Exception {
        add("P-1");
        for (int number = 2; number <= MANY; number++) {
            house.everywhere(all -> all.policies().addVersion("P-1", () -> draft("2026-12-01")));
        }
        for (int number = 1; number <= MANY; number++) {
            house.move("P-1", number, "REVIEW");
        }

        List<String> came = atOnce(number -> house.move("P-1", number + 1, "ISSUED"));

        assertThat(came).containsOnlyOnce("done").containsOnly("done", "policy-validity-overlaps");
        assertThat(house.inForce(house.today().plusDays(30))).containsExactly("P-1/c1");
    }

    @Test
    void ofManyWhoSaveTheSameDraftOneIsHeard() throws Exception {
        add("P-1");

        List<String> came = atOnce(number -> house.everywhere(all ->
                all.policies().change("P-1", 1, IfMatch.version(0), () -> draft("2027-01-0" + (number + 1)))));

        assertThat(came).containsOnlyOnce("done").containsOnly("done", "version-stale");
    }

    @Test
    void ofManyWithOneCodeOneIsEntered() throws Exception {
        List<String> came = atOnce(number -> add("P-1"));

        assertThat(came).containsOnlyOnce("done").containsOnly("done", "policy-code-taken");
    }

    @Test
    void whoeverIssuesAtOnceGetsNumbersInTheOrderOfTheirCommits() throws Exception {
        for (int number = 0; number < MANY; number++) {
            add("P-" + number);
            house.move("P-" + number, 1, "REVIEW");
        }
        long before = house.stamp();

        List<String> came = atOnce(number -> house.move("P-" + number, 1, "ISSUED"));

        assertThat(came).containsOnly("done");
        assertThat(house.stamp()).isEqualTo(before + MANY);
    }

    private void add(String code) {
        house.everywhere(all -> all.policies().add(() -> Entries.policy(code, draft("2026-12-01"))));
    }

    private static PolicyEntry.VersionEntry draft(String from) {
        return Entries.version(from, null, List.of(Entries.proven("c1")));
    }

    private static List<String> atOnce(IntConsumer act) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(MANY);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> acts = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            int mine = number;
            acts.add(callers.submit(() -> {
                start.await();
                try {
                    act.accept(mine);
                    return "done";
                } catch (ProblemException refused) {
                    return refused.type().code();
                }
            }));
        }
        start.countDown();
        List<String> came = new ArrayList<>();
        for (Future<String> one : acts) {
            came.add(one.get());
        }
        callers.shutdown();
        return came;
    }
}
