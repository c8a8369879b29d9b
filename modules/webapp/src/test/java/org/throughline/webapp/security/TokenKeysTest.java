package org.throughline.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testkit.MovingClock;

class TokenKeysTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration AGE = Duration.ofDays(90);
    private static final String LONGWAN = "longwan";

    @TempDir
    private Path data;

    @Test
    void aKeySignsUntilItIsTooOld() {
        String first = node(NOON).signing().kid();

        String before = node(NOON.plus(AGE).minusSeconds(1)).signing().kid();
        String after = node(NOON.plus(AGE)).signing().kid();

        assertThat(before).isEqualTo(first);
        assertThat(after).isNotEqualTo(first);
    }

    @Test
    void theFormerKeyVouchesUntilItsLastTokenHasRunOut() {
        String former = node(NOON).signing().kid();
        String token = tokens(NOON).issue(LONGWAN, Set.of());
        String present = node(NOON).rotate().kid();

        assertThat(kids(NOON.plus(Tokens.LIFE))).containsExactly(present, former);
        assertThat(tokens(NOON.plusSeconds(1)).read(token)).isPresent();
        assertThat(kids(NOON.plus(Tokens.LIFE).plusSeconds(1))).containsExactly(present);
    }

    @Test
    void aTokenOfAKeyThatWasRemovedIsRefusedASecondLater() throws IOException {
        MovingClock clock = new MovingClock(NOON);
        TokenKeys keys = node(clock);
        Tokens tokens = new Tokens(keys, clock);
        String token = tokens.issue(LONGWAN, Set.of());
        keys.rotate();
        Files.delete(data.resolve("tokens.jwk"));

        clock.forward(Duration.ofSeconds(1));

        assertThat(tokens.read(token)).isEmpty();
        assertThat(tokens.read(tokens.issue(LONGWAN, Set.of()))).isPresent();
    }

    @Test
    void aKeyMadeByOneNodeIsKnownToAnotherASecondLater() {
        MovingClock clock = new MovingClock(NOON);
        Tokens other = new Tokens(node(clock), clock);
        other.issue(LONGWAN, Set.of());
        node(NOON).rotate();
        String token = tokens(NOON).issue(LONGWAN, Set.of());

        clock.forward(Duration.ofSeconds(1));

        assertThat(other.read(token)).isPresent();
    }

    @Test
    void twoNodesThatFindTheKeyTooOldAtTheSameMomentMakeOne() {
        TokenKeys one = node(NOON.plus(AGE));
        TokenKeys two = node(NOON.plus(AGE));
        node(NOON).signing();
        two.open();

        String kid = one.signing().kid();

        assertThat(two.signing().kid()).isEqualTo(kid);
        assertThat(data.resolve("tokens-3.jwk")).doesNotExist();
    }

    @Test
    void filesOfKeysThatNothingNeedsAreForgotten() {
        node(NOON).signing();
        node(NOON.plusSeconds(1)).rotate();
        Instant later = NOON.plus(Tokens.LIFE).plusSeconds(2);

        node(later).rotate();

        assertThat(data.resolve("tokens.jwk")).doesNotExist();
        assertThat(data.resolve("tokens-2.jwk")).exists();
        assertThat(data.resolve("tokens-3.jwk")).exists();
    }

    @Test
    void aFolderWithAKeyOfTheFirstVersionGoesOnWithIt() throws IOException {
        SigningKey old = SigningKey.made(1, NOON);
        String withoutAge =
                old.pair().toJSONString().replaceFirst(",?\"iat\":\\d+", "").replace("{,", "{");
        Files.writeString(data.resolve("tokens.jwk"), withoutAge);

        assertThat(node(NOON).signing().kid()).isEqualTo(old.kid());
    }

    private List<String> kids(Instant now) {
        return node(now).open().getKeys().stream().map(JWK::getKeyID).toList();
    }

    private Tokens tokens(Instant now) {
        return new Tokens(node(now), Clock.fixed(now, ZoneOffset.UTC));
    }

    private TokenKeys node(Instant now) {
        return node(Clock.fixed(now, ZoneOffset.UTC));
    }

    private TokenKeys node(Clock clock) {
        return new TokenKeys(new KeyFolder(data), AGE, clock);
    }
}
