package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.ProblemException;

/** Two who merge at once, and somebody who writes while another merges: the held rows decide. */
class MergeRaceTest {

    private static final int ROUNDS = 10;

    private static RegisterDatabase database;

    @BeforeAll
    static void open() {
        database = new RegisterDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void ofTwoWhoMergeTheSameTwoRecordsOneSucceeds() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            MergeHouse house = new MergeHouse(database);
            EnterpriseSummary one = house.firm(1);
            EnterpriseSummary two = house.firm(2);

            List<String> outcomes = race(() -> merged(house, two, one), () -> merged(house, one, two));

            assertThat(outcomes).containsExactlyInAnyOrder("merged", "enterprise-merged");
            assertThat(house.inconsistencies()).isEmpty();
        }
    }

    @Test
    void aChainThatIsMergedFromBothEndsAtOnceLeadsToOneFirm() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            MergeHouse house = new MergeHouse(database);
            EnterpriseSummary one = house.firm(1);
            EnterpriseSummary two = house.firm(2);
            EnterpriseSummary three = house.firm(3);

            List<String> outcomes = race(() -> merged(house, one, two), () -> merged(house, two, three));

            assertThat(outcomes).filteredOn("merged"::equals).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.equals("merged"))
                    .allMatch(outcome -> outcome.equals("enterprise-merged") || outcome.equals("version-stale"));
            assertThat(house.inconsistencies()).isEmpty();
        }
    }

    @Test
    void aFactIsWrittenBeforeTheMergeWhichIsThenStaleOrNotAtAll() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            MergeHouse house = new MergeHouse(database);
            EnterpriseSummary one = house.firm(1);
            EnterpriseSummary two = house.firm(2);

            List<String> outcomes = race(() -> merged(house, two, one), () -> {
                house.fact(2, "employees", 2024, "7");
                return "written";
            });

            assertThat(outcomes).isIn(List.of("merged", "enterprise-merged"), List.of("version-stale", "written"));
            assertThat(house.inconsistencies()).isEmpty();
        }
    }

    @Test
    void aReferralThatComesMeanwhileIsBroughtOverOrRefused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ReferralHouse referrals = new ReferralHouse(database);
            MergeHouse house = new MergeHouse(database);
            EnterpriseSummary one = house.firm(1);
            EnterpriseSummary two = house.firm(2);

            race(() -> merged(house, two, one), () -> {
                referrals.refer(ReferralHouse.CHEN, 2, "wenzhou-ai");
                return "referred";
            });

            assertThat(house.inconsistencies()).isEmpty();
        }
    }

    private static String merged(MergeHouse house, EnterpriseSummary former, EnterpriseSummary into) {
        house.as(
                DuplicateHouse.KEEPER, service -> service.merge(into, IfMatch.of("*"), () -> MergeHouse.entry(former)));
        return "merged";
    }

    private static List<String> race(Callable<String> one, Callable<String> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : pool.invokeAll(List.of(run(start, one), run(start, other)))) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    /** What came of it: its own word, the code of a problem, or the state of the database's refusal. */
    private static Callable<String> run(CyclicBarrier start, Callable<String> act) {
        return () -> {
            start.await();
            try {
                return act.call();
            } catch (ProblemException refusal) {
                return refusal.type().code();
            } catch (RuntimeException refused) {
                return String.valueOf(refused.getMessage());
            }
        };
    }
}
