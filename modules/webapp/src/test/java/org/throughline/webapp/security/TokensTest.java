package org.throughline.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
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
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.directory.Client;

class TokensTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Client LONGWAN = new Client("longwan", Optional.of("330303"), Set.of("enterprises:read"));

    @TempDir
    private Path data;

    private TokenKeys keys;
    private Tokens tokens;

    @BeforeEach
    void aServerAtNoon() {
        keys = new TokenKeys(data.toString());
        tokens = at(NOON);
    }

    @Test
    void aTokenTellsWhomItWasGivenToForAQuarterOfAnHour() {
        String token = tokens.issue(LONGWAN, Set.of("enterprises:read"));

        assertThat(at(NOON.plus(Duration.ofMinutes(15)).minusSeconds(1)).read(token))
                .contains(LONGWAN);
        assertThat(at(NOON.plus(Duration.ofMinutes(15))).read(token)).isEmpty();
    }

    @Test
    void theKeyOutlivesTheServerAndNobodyElseReadsIt() throws IOException {
        String token = tokens.issue(LONGWAN, Set.of("enterprises:read"));

        Tokens afterARestart = new Tokens(new TokenKeys(data.toString()), Clock.fixed(NOON, ZoneOffset.UTC));

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
        RSAKey foreign =
                new RSAKeyGenerator(2048).keyID(keys.signing().getKeyID()).generate();

        assertThat(tokens.read(signed(foreign, claims().build()))).isEmpty();
    }

    @Test
    void aTokenWithoutSignatureOrWithThePublicKeyAsPasswordIsRefused() throws JOSEException {
        SignedJWT confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(keys.signing().getKeyID())
                        .build(),
                claims().build());
        confused.sign(new MACSigner(keys.signing().toPublicJWK().toJSONString()));

        assertThat(tokens.read(new PlainJWT(claims().build()).serialize())).isEmpty();
        assertThat(tokens.read(confused.serialize())).isEmpty();
    }

    @Test
    void aTokenForSomebodyElseIsRefused() throws JOSEException {
        assertThat(tokens.read(signed(keys.signing(), claims().build()))).isPresent();
        assertThat(tokens.read(signed(keys.signing(), claims().issuer("other").build())))
                .isEmpty();
        assertThat(tokens.read(signed(keys.signing(), claims().audience("other").build())))
                .isEmpty();
        assertThat(tokens.read(
                        signed(keys.signing(), claims().expirationTime(null).build())))
                .isEmpty();
        assertThat(tokens.read(signed(keys.signing(), claims().subject(null).build())))
                .isEmpty();
        assertThat(tokens.read(signed(
                        keys.signing(),
                        claims().notBeforeTime(Date.from(NOON.plusSeconds(5))).build())))
                .isEmpty();
    }

    @Test
    void whatIsNoTokenAtAllIsRefused() {
        for (String text : Set.of("", "a", "a.b", "a.b.c", "....", "x".repeat(100_000))) {
            assertThat(tokens.read(text)).isEmpty();
        }
    }

    private Tokens at(Instant now) {
        return new Tokens(keys, Clock.fixed(now, ZoneOffset.UTC));
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
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
