package org.throughline.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.SecretHash;
import org.throughline.directory.Session;
import org.throughline.directory.SignIn;
import org.throughline.directory.Standing;
import org.throughline.directory.domain.PasswordStore;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.testkit.MovingClock;

class PasswordServiceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    private static final Duration AGE = Duration.ofDays(90);
    private static final String FIRST = "kettle marzipan one";
    private static final String SECOND = "kettle marzipan two";
    private static final Map<String, String> KEPT = new HashMap<>();

    private final MovingClock clock = new MovingClock(NOON);
    private final Store store = new Store();
    private final List<JournalEntry> journal = new ArrayList<>();
    private final SessionService sessions = new SessionService(
            new InMemorySessionStore(),
            new SessionMemory(),
            new SessionRules(Duration.ofHours(1), Duration.ofHours(2), 5),
            clock);

    @BeforeEach
    void lanHasAPasswordThatSomebodyGaveHer() {
        store.present = kept(FIRST);
    }

    @Test
    void aNewPasswordEndsEveryOtherSessionAndIsPutOnRecord() {
        String here = sessions.begin("lan", Session.Stage.OPEN, "::1", "");
        String there = sessions.begin("lan", Session.Stage.OPEN, "::2", "");
        UUID own = sessions.find(here).orElseThrow().id();

        service(5, Optional.empty()).change("lan", FIRST, SECOND, own);

        assertThat(SecretHash.matches(SECOND, store.present)).isTrue();
        assertThat(sessions.find(here)).isPresent();
        assertThat(sessions.find(there)).isEmpty();
        assertThat(journal).map(JournalEntry::kind).containsExactly("password-changed");
        assertThat(journal.toString()).doesNotContain(SECOND).doesNotContain(store.present);
    }

    @Test
    void whoeverDoesNotKnowThePresentOneChangesNothing() {
        ProblemException refused = refused(5, "kettle marzipan zero", SECOND);

        assertThat(faults(refused)).containsExactly("/present fault.password.present");
        assertThat(store.present).isEqualTo(kept(FIRST));
        assertThat(journal).isEmpty();
    }

    @Test
    void theRulesHoldForTheNewOne() {
        assertThat(faults(refused(5, FIRST, "password1234"))).containsExactly("/fresh fault.password.common");
        assertThat(faults(refused(5, FIRST, "short 7"))).containsExactly("/fresh fault.password.length");
    }

    @Test
    void aFormerPasswordDoesNotComeBackUntilEnoughOthersWereUsed() {
        PasswordService service = service(2, Optional.empty());
        assertThat(faults(refused(2, FIRST, FIRST))).containsExactly("/fresh fault.password.former");
        service.change("lan", FIRST, SECOND, UUID.randomUUID());
        clock.forward(Duration.ofDays(1));
        service.change("lan", SECOND, "kettle marzipan three", UUID.randomUUID());
        clock.forward(Duration.ofDays(1));

        assertThat(faults(refused(2, "kettle marzipan three", SECOND))).containsExactly("/fresh fault.password.former");
        service.change("lan", "kettle marzipan three", FIRST, UUID.randomUUID());

        assertThat(SecretHash.matches(FIRST, store.present)).isTrue();
    }

    @Test
    void whereTheHouseLimitsTheirAgePasswordsAreDueWhenTooOldOrGivenBySomebody() {
        PasswordService ageing = service(5, Optional.of(AGE));
        assertThat(ageing.mustChange("lan")).isTrue();

        ageing.change("lan", FIRST, SECOND, UUID.randomUUID());

        assertThat(ageing.mustChange("lan")).isFalse();
        clock.forward(AGE.minusSeconds(1));
        assertThat(ageing.mustChange("lan")).isFalse();
        clock.forward(Duration.ofSeconds(1));
        assertThat(ageing.mustChange("lan")).isTrue();
        assertThat(service(5, Optional.empty()).mustChange("lan")).isFalse();
    }

    private ProblemException refused(int history, String present, String fresh) {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> service(history, Optional.empty()).change("lan", present, fresh, UUID.randomUUID()));
        assertThat(refused.type()).isEqualTo(DirectoryProblem.PASSWORD_REFUSED);
        return refused;
    }

    private static List<String> faults(ProblemException refused) {
        return refused.faults().stream()
                .map((Fault fault) -> fault.pointer() + " " + fault.detail().key())
                .toList();
    }

    private PasswordService service(int history, Optional<Duration> age) {
        return new PasswordService(
                new PasswordRules(12, 0, history, age),
                store,
                new PasswordChange(store, sessions, journal::add, clock),
                new Door(),
                clock);
    }

    /** One hash costs a third of a second. */
    private static String kept(String password) {
        return KEPT.computeIfAbsent(password, SecretHash::of);
    }

    /** Lets in whoever knows the present password. */
    private final class Door implements SignIn {

        @Override
        public Standing person(String account, String password) {
            if (!SecretHash.matches(password, store.present)) {
                throw new ProblemException(DirectoryProblem.CREDENTIALS_WRONG);
            }
            return new Standing(
                    account,
                    Standing.Kind.PERSON,
                    new BilingualText("周岚", "Zhou Lan"),
                    new BilingualText("局长", "Director"),
                    Map.of());
        }

        @Override
        public Standing client(String name, String secret) {
            throw new ProblemException(DirectoryProblem.CREDENTIALS_WRONG);
        }
    }

    /** One account in memory. */
    private static final class Store implements PasswordStore {

        private final List<String> former = new ArrayList<>();
        private String present = "";
        private Optional<Instant> setAt = Optional.empty();

        @Override
        public Optional<String> present(String account) {
            return Optional.of(present);
        }

        @Override
        public List<String> former(String account, int number) {
            return former.stream().limit(number).toList();
        }

        @Override
        public Optional<Instant> chosenAt(String account) {
            return setAt;
        }

        @Override
        public void set(String account, String kept, Instant now) {
            present = kept;
            former.add(0, kept);
            setAt = Optional.of(now);
        }
    }
}
