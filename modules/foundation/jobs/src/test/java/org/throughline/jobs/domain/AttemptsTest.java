package org.throughline.jobs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.jobs.JobFailure;
import org.throughline.jobs.JobProblem;
import org.throughline.kernel.ProblemException;

class AttemptsTest {

    private static final String INCIDENT = "0197a1f0-4c6e-4b1a-9d2e-5f1c3a7b8d90";

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "08006", "57P01", "53300"})
    void aFailureOfTheDatabaseThatMayPassIsTriedAgain(String state) {
        Throwable wrapped = new IllegalStateException(new RuntimeException(new SQLException("away", state)));

        assertThat(Attempts.after(wrapped, 1, INCIDENT)).isEqualTo(new Ending.Again(Duration.ofSeconds(5), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42P01"})
    void aFailureOfTheDatabaseThatComesAgainIsAFaultOfOurs(String state) {
        Ending ending = Attempts.after(new SQLException("wrong", state), 1, INCIDENT);

        assertThat(ending).isInstanceOfSatisfying(Ending.Failed.class, failed -> {
            assertThat(failed.failure().incident()).isEqualTo(INCIDENT);
            assertThat(failed.failure().problem()).isEqualTo("server-fault");
            assertThat(failed.failure().words().values()).isEqualTo(Map.of("incident", INCIDENT));
        });
    }

    @Test
    void aRefusalEndsTheJobInItsOwnWords() {
        ProblemException refused = new ProblemException(JobProblem.ASKER_GONE);

        Ending ending = Attempts.after(new IllegalStateException(refused), 1, INCIDENT);

        assertThat(ending).isEqualTo(new Ending.Failed(new JobFailure("job-asker-gone", refused.detail(), null)));
    }

    @Test
    void aRefusalForTheMomentIsTriedAgain() {
        ProblemException busy = new ProblemException(ExchangeProblem.UNAVAILABLE);

        assertThat(Attempts.after(busy, 4, INCIDENT)).isEqualTo(new Ending.Again(Duration.ofSeconds(320), true));
        assertThat(Attempts.after(busy, 5, INCIDENT)).isInstanceOf(Ending.Failed.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 20", "3, 80", "4, 320"})
    void theDelayGrows(int tries, long seconds) {
        assertThat(Attempts.delay(tries)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void aJobThatEndsItsNodeEachTimeIsGivenUp() {
        assertThat(Attempts.givenUp(Attempts.MOST)).isEmpty();
        assertThat(Attempts.givenUp(Attempts.MOST + 1).orElseThrow())
                .isInstanceOfSatisfying(
                        Ending.Failed.class,
                        failed -> assertThat(failed.failure().problem()).isEqualTo("job-given-up"));
    }

    @Test
    void whatFailsInACircleOfCausesComesToAnEnd() {
        Exception one = new Exception("one");
        Exception other = new Exception("other", one);
        one.initCause(other);

        assertThat(Attempts.after(one, 1, INCIDENT)).isInstanceOf(Ending.Failed.class);
    }
}
