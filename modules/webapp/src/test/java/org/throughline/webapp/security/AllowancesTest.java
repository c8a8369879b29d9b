package org.throughline.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowancesTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - SECOND);
    private final Allowances ten = new Allowances(10, Duration.ofSeconds(10), 3, clock::get);

    @Test
    void whatIsAllowedMayBeUsedAtOnceAndNoMore() {
        List<Allowances.Grant> grants = take(11);

        assertThat(grants.subList(0, 10)).allMatch(Allowances.Grant::given);
        assertThat(grants.stream().map(Allowances.Grant::remaining))
                .containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L, 0L, 0L);
        assertThat(grants.get(9)).isEqualTo(new Allowances.Grant(true, 10, 0, 10, 0));
        assertThat(grants.get(10)).isEqualTo(new Allowances.Grant(false, 10, 0, 10, 1));
    }

    @Test
    void whatWasUsedComesBackEvenly() {
        take(10);

        clock.addAndGet(3 * SECOND);

        assertThat(take(4).stream().filter(Allowances.Grant::given)).hasSize(3);
    }

    @Test
    void noMoreIsSavedThanIsAllowed() {
        take(1);

        clock.addAndGet(3_600 * SECOND);

        assertThat(take(12).stream().filter(Allowances.Grant::given)).hasSize(10);
    }

    @Test
    void aRefusalCostsNothing() {
        take(500);

        clock.addAndGet(SECOND);

        assertThat(take(1).get(0).given()).isTrue();
    }

    @Test
    void whatIsGivenBackMayBeUsedAgain() {
        take(10);

        ten.giveBack("province");

        assertThat(take(2).stream().map(Allowances.Grant::given)).containsExactly(true, false);
    }

    @Test
    void oneCallerTakesNothingFromAnother() {
        take(11);

        assertThat(ten.take("longwan").given()).isTrue();
    }

    @Test
    void inventedNamesFillNoMemoryAndShareOneAllowance() {
        List<Allowances.Grant> grants = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            grants.add(ten.take("invented " + i));
        }

        assertThat(ten.remembered()).isEqualTo(4);
        assertThat(grants.stream().filter(Allowances.Grant::given)).hasSize(3 + 10);
    }

    @Test
    void whoeverIsWholeAgainMakesRoom() {
        take(1);
        ten.take("b");
        ten.take("c");
        clock.addAndGet(20 * SECOND);

        ten.take("d");

        assertThat(ten.remembered()).isOne();
    }

    @Test
    void manyAtOnceGetNoMoreThanIsAllowed() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(16);
        List<Future<Boolean>> asked = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            asked.add(callers.submit(() -> ten.take("province").given()));
        }

        int given = 0;
        for (Future<Boolean> one : asked) {
            given += one.get() ? 1 : 0;
        }
        callers.shutdown();

        assertThat(given).isEqualTo(10);
    }

    private List<Allowances.Grant> take(int times) {
        List<Allowances.Grant> grants = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            grants.add(ten.take("province"));
        }
        return grants;
    }
}
