package org.throughline.directory.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.ProblemException;

class SecretGateTest {

    private static final int CALLERS = 200;

    @Test
    void aFloodOfChecksLeavesMostCallersToComeBackLater() throws InterruptedException, ExecutionException {
        SecretGate gate = new SecretGate();
        CountDownLatch turnedAway = new CountDownLatch(CALLERS - SecretGate.AT_ONCE - SecretGate.MAX_WAITING);
        AtomicInteger together = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

        List<Future<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            answers.add(callers.submit(() -> passes(gate, turnedAway, together, most)));
        }
        int passed = 0;
        for (Future<Boolean> answer : answers) {
            passed += answer.get() ? 1 : 0;
        }
        callers.shutdown();

        assertThat(most.get()).isLessThanOrEqualTo(SecretGate.AT_ONCE);
        assertThat(passed).isBetween(1, SecretGate.AT_ONCE + SecretGate.MAX_WAITING);
    }

    /**
     * A check does not end before everybody was turned away who finds no place: so the flood is there while it lasts.
     */
    private static boolean passes(
            SecretGate gate, CountDownLatch turnedAway, AtomicInteger together, AtomicInteger most) {
        try {
            return gate.pass(() -> {
                most.accumulateAndGet(together.incrementAndGet(), Math::max);
                await(turnedAway);
                together.decrementAndGet();
                return true;
            });
        } catch (ProblemException busy) {
            turnedAway.countDown();
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
