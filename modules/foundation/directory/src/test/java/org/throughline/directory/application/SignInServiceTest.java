package org.throughline.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Reach;
import org.throughline.directory.SecretHash;
import org.throughline.directory.Standing;
import org.throughline.directory.Standings;
import org.throughline.directory.domain.Account;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.ProblemException;

class SignInServiceTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String KEPT = SecretHash.of("correct horse battery");
    private static final BilingualText CALLED = new BilingualText("周岚", "Zhou Lan");
    private static final Standing LAN = new Standing(
            "lan",
            Standing.Kind.PERSON,
            CALLED,
            new BilingualText("局长", "Director"),
            Map.of("enterprises:read", Reach.EVERYWHERE));

    private boolean inPost = true;
    private final InMemoryDirectoryRepository directory = new InMemoryDirectoryRepository();
    private final SignInService service =
            new SignInService(directory, new AttemptBook(directory, NOON), new SecretGate(), new Today(), NOON);

    @BeforeEach
    void lanHasAnAccount() {
        directory.add(new Account(new UUID(0, 1), "lan", CALLED, KEPT));
    }

    @ParameterizedTest
    @CsvSource({"lan", "LAN", "' Lan '"})
    void theRightPasswordLetsAPersonInHoweverTheNameIsWritten(String name) {
        assertThat(service.person(name, "correct horse battery")).isEqualTo(LAN);
    }

    @ParameterizedTest
    @CsvSource({
        "lan,wrong",
        "nobody,correct horse battery",
        "'',correct horse battery",
        "lan,''",
        "lan,' correct horse battery'"
    })
    void anythingElseIsRefusedInTheSameWords(String name, String password) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> service.person(name, password));

        assertThat(refused.type()).isEqualTo(DirectoryProblem.CREDENTIALS_WRONG);
        assertThat(refused.facts()).isEmpty();
    }

    @Test
    void afterSixWrongPasswordsTheRightOneMustWaitToo() {
        for (int i = 0; i < 6; i++) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> service.person("lan", "wrong"));
        }

        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> service.person("lan", "correct horse battery"));

        assertThat(refused.type()).isEqualTo(DirectoryProblem.TOO_MANY_ATTEMPTS);
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> service.person("lan", "wrong"));
        }

        service.person("lan", "correct horse battery");

        assertThat(directory.account("lan").orElseThrow().hasFailed()).isFalse();
    }

    @Test
    void whoeverHoldsNoPostTodayIsRefusedInTheSameWords() {
        inPost = false;

        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> service.person("lan", "correct horse battery"));

        assertThat(refused.type()).isEqualTo(DirectoryProblem.CREDENTIALS_WRONG);
    }

    private final class Today implements Standings {

        @Override
        public Optional<Standing> person(String account) {
            return inPost && account.equals("lan") ? Optional.of(LAN) : Optional.empty();
        }

        @Override
        public Optional<Standing> client(String name) {
            return Optional.empty();
        }
    }
}
