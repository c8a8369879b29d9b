package org.throughline.directory.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Session;
import org.throughline.testkit.MovingClock;

class SessionServiceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration ABSOLUTE = Duration.ofHours(12);

    private final MovingClock clock = new MovingClock(NOON);
    private final InMemorySessionStore store = new InMemorySessionStore();
    private final SessionService service = node();

    @Test
    void aSessionIsFoundByItsSecretAndByNothingElse() {
        String secret = begin("lan");

        assertThat(service.find(secret)).map(Session::account).contains("lan");
        assertThat(service.find(begin("lan").toLowerCase(java.util.Locale.ROOT)))
                .isEmpty();
        assertThat(store.rows.keySet()).doesNotContain(secret);
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void aSessionThatIsUsedLivesUntilTheAbsoluteLimit() {
        String secret = begin("lan");
        while (clock.instant().plus(IDLE).isBefore(NOON.plus(ABSOLUTE))) {
            clock.forward(IDLE.minusMinutes(1));
            assertThat(service.find(secret)).as("%s", clock.instant()).isPresent();
        }

        clock.forward(Duration.between(clock.instant(), NOON.plus(ABSOLUTE)));

        assertThat(service.find(secret)).isEmpty();
    }

    @Test
    void aSessionThatIsNotUsedEndsByItself() {
        String secret = begin("lan");

        clock.forward(IDLE.minusSeconds(1));
        assertThat(node().of("lan")).hasSize(1);
        clock.forward(Duration.ofSeconds(1));

        assertThat(service.find(secret)).isEmpty();
        assertThat(service.of("lan")).isEmpty();
        begin("hai");
        assertThat(store.rows).as("what has ended is cleared away").hasSize(1);
    }

    @Test
    void aSixthSessionEndsTheOldest() {
        String first = begin("lan");
        clock.forward(Duration.ofSeconds(1));
        String second = begin("lan");
        for (int i = 0; i < 4; i++) {
            clock.forward(Duration.ofSeconds(1));
            begin("lan");
        }
        String stranger = begin("hai");

        assertThat(service.find(first)).isEmpty();
        assertThat(service.find(second)).isPresent();
        assertThat(service.find(stranger)).isPresent();
        assertThat(service.of("lan")).hasSize(5);
    }

    @Test
    void aRenewedSessionHasAnotherSecretAndTheFormerOneIsWorthNothing() {
        String former = service.begin("lan", Session.Stage.FACTOR, "::1", "");
        Session before = service.find(former).orElseThrow();
        clock.forward(Duration.ofMinutes(2));

        String renewed = service.renew(former, Session.Stage.OPEN).orElseThrow();

        Session after = service.find(renewed).orElseThrow();
        assertThat(service.find(former)).isEmpty();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.stage()).isEqualTo(Session.Stage.OPEN);
        assertThat(after.proven()).isEqualTo(clock.instant());
        assertThat(service.renew(former, Session.Stage.OPEN)).isEmpty();
    }

    @Test
    void anEndedSessionIsOverAtOnceHereAndASecondLaterElsewhere() {
        SessionService other = node();
        String secret = begin("lan");
        String kept = begin("lan");
        assertThat(service.find(secret)).isPresent();
        assertThat(other.find(secret)).isPresent();

        service.endAll("lan", service.find(kept).map(Session::id));
        Optional<Session> here = service.find(secret);
        clock.forward(Duration.ofSeconds(1));

        assertThat(here).isEmpty();
        assertThat(other.find(secret)).isEmpty();
        assertThat(other.find(kept)).isPresent();
    }

    @Test
    void nobodyEndsASessionOfSomebodyElseByItsId() {
        Session session = service.find(begin("lan")).orElseThrow();

        assertThat(service.end("hai", session.id())).isFalse();
        assertThat(service.end("lan", session.id())).isTrue();
        assertThat(service.end("lan", session.id())).isFalse();
    }

    @Test
    void theRequestsOfOnePageAskTheDatabaseOnceAndWriteOnceAMinute() {
        String secret = begin("lan");
        for (int i = 0; i < 10; i++) {
            service.find(secret);
        }
        assertThat(store.asked).isEqualTo(1);

        clock.forward(Duration.ofSeconds(59));
        service.find(secret);
        assertThat(store.written).isZero();
        clock.forward(Duration.ofSeconds(1));
        service.find(secret);

        assertThat(store.written).isEqualTo(1);
    }

    @Test
    void whatABrowserCallsItselfIsKeptShortAndPlain() {
        String secret = service.begin("lan", Session.Stage.OPEN, "::1", "Evil\r\nX-Admin: 1\u202e" + "x".repeat(500));

        assertThat(service.find(secret).orElseThrow().agent())
                .startsWith("Evil  X-Admin: 1 xxx")
                .hasSize(200);
    }

    @Test
    void whoeverProvedElsewhereWhoTheyAreHasProvedItThen() {
        Instant earlier = NOON.minusSeconds(900);
        String secret = service.begin("lan", Session.Stage.OPEN, "::1", "", earlier);

        Session session = service.find(secret).orElseThrow();

        assertThat(session.proven()).isEqualTo(earlier);
        assertThat(session.begun()).isEqualTo(NOON);
    }

    private String begin(String account) {
        return service.begin(account, Session.Stage.OPEN, "::1", "Firefox/140");
    }

    private SessionService node() {
        return new SessionService(store, new SessionMemory(), new SessionRules(IDLE, ABSOLUTE, 5), clock);
    }
}
