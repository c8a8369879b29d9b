package org.throughline.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.DemoCity;
import org.throughline.directory.domain.FactorStore.Factor;
import org.throughline.testkit.TestDatabase;

class SqlFactorsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    private final SqlFactors factors = new SqlFactors(TestDatabase.get().applicationSource());
    private final SqlPasswords passwords = new SqlPasswords(TestDatabase.get().applicationSource());

    @BeforeEach
    void theDemoPeopleAreThere() throws SQLException {
        TestDatabase.get().empty("directory");
        try (Connection connection = TestDatabase.get().ownerSource().getConnection()) {
            DemoCity.enter(connection, "correct horse battery", Clock.fixed(NOON, ZoneOffset.UTC));
        }
    }

    @Test
    void whatWasOfferedComesIntoForceWithItsRecoveryCodes() {
        factors.offer("director", "a");
        factors.offer("director", "b");
        assertThat(factors.find("director")).contains(new Factor(null, "b", 0, null));

        factors.confirm("director", 7, List.of("r1", "r2"));

        assertThat(factors.find("director")).contains(new Factor("b", null, 7, null));
        assertThat(factors.recoveryCodes("director")).isEqualTo(2);
        assertThat(factors.find("general")).isEmpty();
        factors.remove("director");
        assertThat(factors.find("director")).isEmpty();
        assertThat(factors.recoveryCodes("director")).isZero();
    }

    @Test
    void ofTwentyWithTheSameCodeAtTheSameMomentOneGetsIn() throws Exception {
        factors.offer("director", "a");
        factors.confirm("director", 7, List.of("r1"));

        long byStep = atOnce(20, () -> factors.use("director", 8));
        long byRecovery = atOnce(20, () -> factors.useRecovery("director", "r1"));

        assertThat(byStep).isEqualTo(1);
        assertThat(byRecovery).isEqualTo(1);
        assertThat(factors.use("director", 8)).isFalse();
        assertThat(factors.use("director", 7)).isFalse();
    }

    @Test
    void ofTwentyGuessesAtTheSameMomentSixAreJudged() throws Exception {
        factors.offer("director", "a");

        long judged = atOnce(20, () -> factors.attempt("director", NOON));

        assertThat(judged).isEqualTo(6);
        assertThat(factors.find("director")).map(Factor::blockedUntil).contains(NOON.plusSeconds(1));
    }

    @Test
    void thePauseDoublesUpToAQuarterOfAnHour() {
        factors.offer("director", "a");
        Instant now = NOON;
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            assertThat(factors.attempt("director", now)).isTrue();
            Instant open = factors.find("director").map(Factor::blockedUntil).orElse(now);
            pauses.add(Duration.between(now, open).toSeconds());
            now = open;
        }

        assertThat(pauses)
                .containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L, 900L);
    }

    @Test
    void passwordsAreRememberedNewestFirst() {
        assertThat(passwords.chosenAt("director")).isEmpty();
        for (int i = 0; i < 30; i++) {
            passwords.set("director", "kept-" + i, NOON.plusSeconds(i));
        }

        assertThat(passwords.present("director")).contains("kept-29");
        assertThat(passwords.former("director", 2)).containsExactly("kept-29", "kept-28");
        assertThat(passwords.former("director", 99)).hasSize(24);
        assertThat(passwords.chosenAt("director")).contains(NOON.plusSeconds(29));
        assertThat(passwords.present("nobody")).isEmpty();
    }

    private static long atOnce(int number, java.util.concurrent.Callable<Boolean> act) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(number);
        try {
            long done = 0;
            for (Future<Boolean> answer : callers.invokeAll(java.util.Collections.nCopies(number, act))) {
                done += answer.get() ? 1 : 0;
            }
            return done;
        } finally {
            callers.shutdown();
        }
    }
}
