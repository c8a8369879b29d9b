package org.throughline.webapp.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.testkit.IssuerDoor;
import org.throughline.testkit.LoopbackIssuer;
import org.throughline.testkit.MovingClock;
import org.throughline.webapp.outside.OutsideRefusal.Reason;

class IssuerAwayTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final MovingClock clock = new MovingClock(NOON);

    @Test
    void anIssuerThatDoesNotAnswerIsLeftAloneForTwoSecondsAndAskedAgainThen() throws OutsideRefusal {
        Attempt attempt = Attempt.begun();
        try (LoopbackIssuer issuer = LoopbackIssuer.started(Clock.fixed(NOON, ZoneOffset.UTC))) {
            OutsideSignIn door = door(issuer);
            issuer.stop();
            assertThat(refusal(door, attempt)).isEqualTo(Reason.UNREACHABLE);
            issuer.start();

            clock.moveTo(NOON.plusMillis(1_999));
            assertThat(refusal(door, attempt)).isEqualTo(Reason.UNREACHABLE);
            clock.moveTo(NOON.plusSeconds(2));
            assertThat(door.way(attempt)).startsWith(issuer.name());
        }
    }

    private OutsideSignIn door(LoopbackIssuer issuer) {
        Map<String, String> settings = Map.of(
                "throughline.oidc.people.issuer",
                issuer.name(),
                "throughline.oidc.people.client-id",
                IssuerDoor.CLIENT,
                "throughline.oidc.people.client-secret",
                IssuerDoor.SECRET,
                "throughline.oidc.people.return-address",
                "https://house.example/login/outside/return");
        return new OutsideSignIn(new Settings(key -> settings.getOrDefault(key, "")), clock);
    }

    private static Reason refusal(OutsideSignIn door, Attempt attempt) {
        return catchThrowableOfType(OutsideRefusal.class, () -> door.way(attempt))
                .reason();
    }
}
