package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.RecordingJournal;
import org.throughline.enterprises.SomeCodes;
import org.throughline.enterprises.SomeoneAtWork;
import org.throughline.enterprises.application.EnterpriseService;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

/** Several at once: the unique code and the held row decide, whoever comes first. */
class RegistrationRaceTest {

    private static final long SEED = new Random().nextLong();
    private static final int RACERS = 4;
    private static final int ROUNDS = 10;

    private static RegisterDatabase database;

    @BeforeAll
    static void open() {
        System.out.println("RegistrationRaceTest seed " + SEED);
        database = new RegisterDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void ofSeveralWhoEnterTheSameFirmOneSucceeds() throws Exception {
        Random random = new Random(SEED);

        for (int round = 0; round < ROUNDS; round++) {
            String code = Firms.code(random.nextInt(1_000_000));
            List<String> outcomes =
                    race(racer -> service -> service.register(Firms.anEntry(code, "竞争者" + racer), Reach.EVERYWHERE)
                            .name());

            assertThat(outcomes)
                    .filteredOn(name -> name.startsWith("竞争者"))
                    .as("seed %s", SEED)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(EnterpriseProblem.ALREADY_REGISTERED.code()::equals)
                    .hasSize(RACERS - 1);
            database.empty();
        }
    }

    @Test
    void ofSeveralWhoChangeTheSameVersionOneSucceeds() throws Exception {
        database.inTransaction(
                entities -> service(new JpaEnterpriseRepository(entities)).register(Firms.anEntry(), Reach.EVERYWHERE));
        Uscc code = Uscc.of(Firms.CODE);

        for (int round = 0; round < ROUNDS; round++) {
            IfMatch seen = IfMatch.version(round);
            int now = round;
            List<String> outcomes = race(racer -> service -> service.change(
                            code, Reach.EVERYWHERE, seen, () -> Firms.anEntry(Firms.CODE, "第" + now + "轮" + racer))
                    .name());

            assertThat(outcomes).filteredOn(name -> name.startsWith("第")).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(ExchangeProblem.VERSION_STALE.code()::equals)
                    .hasSize(RACERS - 1);
        }
    }

    /** What each racer got: a name, or the code of a problem. */
    private static List<String> race(Function<Integer, Function<EnterpriseService, String>> act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(RACERS);
        ExecutorService pool = Executors.newFixedThreadPool(RACERS);
        try {
            List<Callable<String>> racers = new ArrayList<>();
            for (int racer = 0; racer < RACERS; racer++) {
                Function<EnterpriseService, String> own = act.apply(racer);
                racers.add(() -> run(start, own));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : pool.invokeAll(racers)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static String run(CyclicBarrier start, Function<EnterpriseService, String> act) throws Exception {
        start.await();
        try {
            return database.inTransaction(entities -> act.apply(service(new JpaEnterpriseRepository(entities))));
        } catch (ProblemException refusal) {
            return refusal.type().code();
        }
    }

    private static EnterpriseService service(JpaEnterpriseRepository firms) {
        return new EnterpriseService(
                firms,
                new SomeCodes(),
                new RecordingJournal(),
                new SomeoneAtWork("lin"),
                Clock.fixed(Firms.NOON, ZoneOffset.UTC));
    }
}
