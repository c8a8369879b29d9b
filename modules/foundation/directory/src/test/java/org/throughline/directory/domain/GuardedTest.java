package org.throughline.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.DirectoryProblem;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.ProblemException;

class GuardedTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Account account = new Account(new UUID(0, 1), "lan", new BilingualText("周岚", "Zhou Lan"), "kept");

    @Test
    void fiveWrongSecretsAreForgiven() {
        fail(5);

        assertThatCode(() -> account.mustBeOpen(NOON)).doesNotThrowAnyException();
        assertThat(account.hasFailed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"6,1", "7,2", "8,4", "12,64", "15,512", "16,900", "400,900"})
    void eachFurtherOneClosesTheNameForTwiceAsLongUpToAQuarterOfAnHour(int attempts, int seconds) {
        fail(attempts);

        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> account.mustBeOpen(NOON.plusSeconds(seconds).minusMillis(1)));

        assertThat(refused.type()).isEqualTo(DirectoryProblem.TOO_MANY_ATTEMPTS);
        assertThatCode(() -> account.mustBeOpen(NOON.plusSeconds(seconds))).doesNotThrowAnyException();
    }

    @Test
    void theRefusalSaysHowLongToWait() {
        fail(8);

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> account.mustBeOpen(NOON));

        assertThat(refused.facts()).containsEntry("seconds", "5");
    }

    @Test
    void theRightSecretOpensTheNameAgain() {
        fail(20);

        account.succeeded();

        assertThatCode(() -> account.mustBeOpen(NOON)).doesNotThrowAnyException();
        assertThat(account.hasFailed()).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            account.failed(NOON);
        }
    }
}
