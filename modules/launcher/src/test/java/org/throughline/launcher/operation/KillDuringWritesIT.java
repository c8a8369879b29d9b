package org.throughline.launcher.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.kernel.Uscc;
import org.throughline.testkit.Await;
import org.throughline.testkit.LaunchedThroughline;

class KillDuringWritesIT {

    private static final List<Death> DEATHS = List.of(Death.LAUNCHER, Death.SERVER, Death.POSTGRESQL);
    private static final int ROUNDS = 10;
    private static final int WRITERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final AtomicInteger numbers = new AtomicInteger();

    @Test
    void nothingAcknowledgedIsLostByTenDeathsDuringWrites(TestReporter reporter) throws Exception {
        long seed = Long.getLong("throughline.test.seed", System.nanoTime());
        reporter.publishEntry("seed", Long.toString(seed));
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Uscc> acknowledged = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            LaunchedThroughline running = launch();
            verify(running, acknowledged);
            Death death = DEATHS.get(round % DEATHS.size());
            acknowledged.addAll(writeUntil(death, running, 20 + chance.nextInt(60)));
        }

        LaunchedThroughline last = launch();
        verify(last, acknowledged);
        last.close();
        assertThat(last.process().exitValue()).isZero();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * 20);
    }

    private LaunchedThroughline launch() {
        return LaunchedThroughline.in(folder.resolve("data")).firms(50).serve().awaitReady();
    }

    private static void verify(LaunchedThroughline running, List<Uscc> acknowledged)
            throws IOException, InterruptedException {
        RestClient client = new RestClient(running.address());
        List<Uscc> lost = new ArrayList<>();
        for (Uscc code : acknowledged) {
            if (!client.knows(code)) {
                lost.add(code);
            }
        }
        assertThat(lost).isEmpty();
    }

    /** Writes from several threads until the killed process answers no more; the codes that were acknowledged. */
    private List<Uscc> writeUntil(Death death, LaunchedThroughline running, int writes) throws Exception {
        RestClient client = new RestClient(running.address());
        AtomicInteger done = new AtomicInteger();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<List<Uscc>>> written = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            written.add(writers.submit(() -> writeWhileAnswered(client, done)));
        }
        Await.that(writes + " writes", PATIENCE, () -> done.get() >= writes);
        List<ProcessHandle> children = Death.children(running);
        death.strike(running);
        List<Uscc> acknowledged = new ArrayList<>();
        for (Future<List<Uscc>> one : written) {
            acknowledged.addAll(one.get());
        }
        writers.shutdown();
        Await.that(
                "nothing is left of " + running.data(),
                PATIENCE,
                () -> !running.process().isAlive() && children.stream().noneMatch(ProcessHandle::isAlive));
        return acknowledged;
    }

    private List<Uscc> writeWhileAnswered(RestClient client, AtomicInteger done) throws InterruptedException {
        List<Uscc> acknowledged = new ArrayList<>();
        while (true) {
            Uscc code = RestClient.code(numbers.getAndIncrement());
            Optional<Boolean> answer = client.register(code);
            if (answer.isEmpty()) {
                return acknowledged;
            }
            if (answer.get()) {
                acknowledged.add(code);
                done.incrementAndGet();
            }
        }
    }
}
