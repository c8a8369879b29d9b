package org.throughline.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testkit.MovingClock;

class TokensTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final Tokens.Bearer LONGWAN = new Tokens.Bearer("longwan", Set.of("enterprises:read"));

    @TempDir
    private Path data;

    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    private TokenKeys keys;
    private Tokens tokens;

    @BeforeEach
    void aServerAtNoon() {
        clock = Clock.fixed(NOON, ZoneOffset.UTC);
        keys = keys(clock);
        tokens = new Tokens(keys, clock);
    }

    @Test
    void aTokenTellsWhomItWasGivenToForAQuarterOfAnHour() {
        String token = tokens.issue("longwan", Set.of("enterprises:read"));

        assertThat(at(NOON.plus(Duration.ofMinutes(15)).minusSeconds(1)).read(token))
                .contains(LONGWAN);
        assertThat(at(NOON.plus(Duration.ofMinutes(15))).read(token)).isEmpty();
    }

    @Test
    void theKeyOutlivesTheServerAndNobodyElseReadsIt() throws IOException {
        String token = tokens.issue("longwan", Set.of("enterprises:read"));

        Tokens afterARestart = new Tokens(keys(clock), clock);

        assertThat(afterARestart.read(token)).contains(LONGWAN);
        Path file = data.resolve("keys/tokens.jwk");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void thePublicKeysHoldNoSecret() {
        assertThat(keys.open().toString()).contains("\"kty\":\"RSA\"").doesNotContain("\"d\":", "\"p\":", "\"q\":");
    }

    @Test
    void aTokenOfAnotherKeyIsRefusedWhateverItCallsItself() throws JOSEException {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID(keys.signing().kid()).generate();

        assertThat(tokens.read(signed(foreign, claims().build()))).isEmpty();
    }

    @Test
    void aTokenWithoutSignatureOrWithThePublicKeyAsPasswordIsRefused() throws JOSEException {
        SignedJWT confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(TYPE)
                        .keyID(keys.signing().kid())
                        .build(),
                claims().build());
        confused.sign(new MACSigner(keys.signing().pair().toPublicJWK().toJSONString()));

        assertThat(tokens.read(
                        new PlainJWT(new PlainHeader.Builder().type(TYPE).build(), claims().build()).serialize()))
                .isEmpty();
        assertThat(tokens.read(confused.serialize())).isEmpty();
    }

    @Test
    void aTokenForSomebodyElseIsRefused() throws JOSEException {
        assertThat(tokens.read(signed(pair(), claims().build()))).isPresent();
        assertThat(tokens.read(signed(pair(), claims().issuer("other").build())))
                .isEmpty();
        assertThat(tokens.read(signed(pair(), claims().audience("other").build())))
                .isEmpty();
        assertThat(tokens.read(signed(pair(), claims().expirationTime(null).build())))
                .isEmpty();
        assertThat(tokens.read(signed(pair(), claims().subject(null).build()))).isEmpty();
        assertThat(tokens.read(signed(
                        pair(),
                        claims().notBeforeTime(Date.from(NOON.plusSeconds(5))).build())))
                .isEmpty();
    }

    @Test
    void whatIsNoTokenAtAllIsRefused() {
        for (String text : Set.of("", "a", "a.b", "a.b.c", "....", "x".repeat(100_000))) {
            assertThat(tokens.read(text)).isEmpty();
        }
    }

    @Test
    void aTokenThatSaysOfItselfThatItIsForSomethingElseIsRefused() throws JOSEException {
        for (String type : Set.of("JWT", "logout+jwt", "")) {
            JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(pair().getKeyID());
            SignedJWT token = new SignedJWT(
                    type.isEmpty()
                            ? header.build()
                            : header.type(new JOSEObjectType(type)).build(),
                    claims().build());
            token.sign(new RSASSASigner(pair()));

            assertThat(tokens.read(token.serialize())).as(type).isEmpty();
        }
    }

    @Test
    void aTokenThatNamesAnotherKeyOrBringsItsOwnIsRefused() throws JOSEException {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID("foreign").generate();
        SignedJWT bringing = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(TYPE)
                        .keyID(pair().getKeyID())
                        .jwk(foreign.toPublicJWK())
                        .build(),
                claims().build());
        bringing.sign(new RSASSASigner(foreign));

        assertThat(tokens.read(signed(foreign, claims().build()))).isEmpty();
        assertThat(tokens.read(bringing.serialize())).isEmpty();
    }

    @Test
    void aTokenThatWasReadBeforeRunsOutAllTheSame() {
        MovingClock now = new MovingClock(NOON);
        Tokens server = new Tokens(keys(now), now);
        String token = server.issue("longwan", Set.of("enterprises:read"));
        assertThat(server.read(token)).contains(LONGWAN);

        now.moveTo(NOON.plus(Tokens.LIFE).minusSeconds(1));
        assertThat(server.read(token)).contains(LONGWAN);
        now.moveTo(NOON.plus(Tokens.LIFE));

        assertThat(server.read(token)).isEmpty();
    }

    @Test
    void aTokenThatWasReadBeforeIsRefusedOnceItsKeyIsTakenAway() throws IOException {
        MovingClock now = new MovingClock(NOON);
        Tokens server = new Tokens(keys(now), now);
        String token = server.issue("longwan", Set.of("enterprises:read"));
        assertThat(server.read(token)).contains(LONGWAN);

        Files.delete(data.resolve("keys/tokens.jwk"));
        now.moveTo(NOON.plusSeconds(1));

        assertThat(server.read(token)).isEmpty();
    }

    @Test
    void aTokenThatDiffersInOneSignFromOneThatWasReadIsRefused() {
        String token = tokens.issue("longwan", Set.of("enterprises:read"));
        assertThat(tokens.read(token)).contains(LONGWAN);

        for (int i = 0; i < token.length() - 1; i += 7) {
            String other = token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
            assertThat(tokens.read(other)).as("changed at %d", i).isEmpty();
        }
    }

    private RSAKey pair() {
        return keys.signing().pair();
    }

    private TokenKeys keys(Clock at) {
        return new TokenKeys(new KeyFolder(data.resolve("keys")), Duration.ofDays(90), at);
    }

    private Tokens at(Instant now) {
        Clock then = Clock.fixed(now, ZoneOffset.UTC);
        return new Tokens(keys(then), then);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("throughline")
                .audience("throughline-api")
                .subject("longwan")
                .expirationTime(Date.from(NOON.plusSeconds(60)))
                .claim("scope", "enterprises:read");
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(TYPE)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
