package org.throughline.webapp.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.testkit.LoopbackIssuer;

class OutsideTokensTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final String TYPE = "at+jwt";

    private final Map<String, String> settings = new HashMap<>();
    private LoopbackIssuer issuer;
    private OutsideTokens tokens;

    @BeforeEach
    void anIssuer() {
        issuer = LoopbackIssuer.started(CLOCK);
        settings.put("throughline.oidc.api.issuer", issuer.name());
        settings.put("throughline.oidc.api.audience", "throughline-api");
        tokens = asSet();
    }

    @AfterEach
    void itEnds() {
        issuer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256", "ES256"})
    void aTokenOfTheIssuerTellsWhichClientItIsFor(String algorithm) {
        String token = issuer.signed(
                JWSAlgorithm.parse(algorithm),
                TYPE,
                claims().claim("scope", "a:read b:read").build());

        assertThat(tokens.read(token)).contains(new OutsideClient("longwan", Optional.of(Set.of("a:read", "b:read"))));
    }

    @Test
    void aTokenThatSaysNothingOfScopesIsNotBounded() {
        assertThat(tokens.read(signed(claims().build()))).contains(new OutsideClient("longwan", Optional.empty()));
        assertThat(tokens.read(signed(claims().claim("scope", List.of("a:read")).build())))
                .contains(new OutsideClient("longwan", Optional.of(Set.of("a:read"))));
        assertThat(tokens.read(signed(claims().claim("scope", 7).build()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS512"})
    void anotherAlgorithmOfTheSameKeyIsRefused(String algorithm) {
        assertThat(tokens.read(issuer.signed(JWSAlgorithm.parse(algorithm), TYPE, claims().build())))
                .isEmpty();
    }

    @Test
    void aTokenWithoutSignatureOrWithThePublicKeyAsPasswordIsRefused() throws JOSEException {
        String password = issuer.rsa().toPublicJWK().toJSONString();
        String confused = LoopbackIssuer.signed(
                JWSAlgorithm.HS256, TYPE, issuer.rsa().getKeyID(), new MACSigner(password), claims().build());

        assertThat(tokens.read(confused)).isEmpty();
        assertThat(tokens.read(new PlainJWT(claims().build()).serialize())).isEmpty();
    }

    @Test
    void aForeignSignatureIsRefusedWhateverItsKeyIsCalled() throws JOSEException {
        RSAKey foreign = LoopbackIssuer.rsaKey();
        RSASSASigner signer = new RSASSASigner(foreign);

        assertThat(tokens.read(LoopbackIssuer.signed(
                        JWSAlgorithm.RS256, TYPE, issuer.rsa().getKeyID(), signer, claims().build())))
                .isEmpty();
        assertThat(tokens.read(
                        LoopbackIssuer.signed(JWSAlgorithm.RS256, TYPE, foreign.getKeyID(), signer, claims().build())))
                .isEmpty();
    }

    @Test
    void aTokenForSomebodyElseOrOfSomebodyElseIsRefused() {
        assertThat(tokens.read(signed(claims().build()))).isPresent();
        assertThat(tokens.read(signed(claims().audience("other").build()))).isEmpty();
        assertThat(tokens.read(signed(claims().audience((String) null).build())))
                .isEmpty();
        assertThat(tokens.read(signed(claims().issuer("https://other.example").build())))
                .isEmpty();
        assertThat(tokens.read(signed(claims().issuer(issuer.name() + "/").build())))
                .isEmpty();
        assertThat(tokens.read(signed(claims().claim("client_id", null).build())))
                .isEmpty();
        assertThat(tokens.read(signed(claims().claim("nonce", "n").build()))).isEmpty();
    }

    @Test
    void aTokenHoldsFromItsBeginningToItsEndGiveOrTakeHalfAMinute() {
        assertThat(tokens.read(signed(claims().expirationTime(at(-29)).build())))
                .isPresent();
        assertThat(tokens.read(signed(claims().expirationTime(at(-31)).build())))
                .isEmpty();
        assertThat(tokens.read(signed(claims().expirationTime(null).build()))).isEmpty();
        assertThat(tokens.read(signed(claims().notBeforeTime(at(29)).build()))).isPresent();
        assertThat(tokens.read(signed(claims().notBeforeTime(at(31)).build()))).isEmpty();
    }

    @Test
    void whatCallsItselfSomethingElseIsRefusedUnlessTheSettingTakesPlainOnes() {
        String plain = issuer.signed(JWSAlgorithm.RS256, "JWT", claims().build());
        String silent = issuer.signed(JWSAlgorithm.RS256, null, claims().build());
        String logout = issuer.signed(JWSAlgorithm.RS256, "logout+jwt", claims().build());
        settings.put("throughline.oidc.api.token-type", "jwt");
        OutsideTokens tolerant = asSet();

        assertThat(List.of(plain, silent, logout))
                .allSatisfy(token -> assertThat(tokens.read(token)).isEmpty());
        assertThat(List.of(plain, silent, signed(claims().build())))
                .allSatisfy(token -> assertThat(tolerant.read(token)).isPresent());
        assertThat(tolerant.read(logout)).isEmpty();
    }

    @Test
    void theClientCanBeNamedByAnotherClaim() {
        settings.put("throughline.oidc.api.client-claim", "azp");
        OutsideTokens other = asSet();

        assertThat(other.read(signed(claims().build()))).isEmpty();
        assertThat(other.read(signed(claims().claim("azp", "readonly").build())))
                .map(OutsideClient::name)
                .contains("readonly");
    }

    @Test
    void aNewKeyIsAskedForAndAFloodOfUnknownOnesIsNot() throws JOSEException {
        assertThat(tokens.read(signed(claims().build()))).isPresent();
        issuer.rotate();
        String afterwards = signed(claims().build());
        RSASSASigner foreign = new RSASSASigner(LoopbackIssuer.rsaKey());

        assertThat(tokens.read(afterwards)).isPresent();
        for (int i = 0; i < 50; i++) {
            assertThat(tokens.read(
                            LoopbackIssuer.signed(JWSAlgorithm.RS256, TYPE, "unknown-" + i, foreign, claims().build())))
                    .isEmpty();
        }

        assertThat(issuer.fetches()).isLessThanOrEqualTo(3);
        assertThat(tokens.read(afterwards)).isPresent();
    }

    @Test
    void tokensGoOnHoldingWhileTheIssuerIsAwayAndOthersAreRefused() {
        String token = signed(claims().build());
        assertThat(tokens.read(token)).isPresent();

        issuer.stop();

        assertThat(tokens.read(token)).isPresent();
        assertThat(asSet().read(token)).isEmpty();
    }

    @Test
    void whatTokensOfOthersSayIsNeverAskedAbout() throws JOSEException {
        RSASSASigner signer = new RSASSASigner(LoopbackIssuer.rsaKey());
        for (String name : List.of("throughline", "https://other.example")) {
            tokens.read(LoopbackIssuer.signed(
                    JWSAlgorithm.RS256,
                    TYPE,
                    "any",
                    signer,
                    claims().issuer(name).build()));
        }
        for (String text : List.of("", "a", "a.b.c", "x".repeat(100_000))) {
            assertThat(tokens.read(text)).isEmpty();
        }

        assertThat(issuer.fetches()).isZero();
    }

    @Test
    void withoutAnIssuerOrWithAnUnsafeOneNothingIsTaken() {
        String token = signed(claims().build());

        for (String name : List.of("", "http://issuer.example", "https://me@issuer.example", "issuer", "file:///etc")) {
            settings.put("throughline.oidc.api.issuer", name);
            assertThat(asSet().read(token)).as(name).isEmpty();
        }
        settings.put("throughline.oidc.api.issuer", issuer.name());
        settings.put("throughline.oidc.api.audience", "");
        assertThat(asSet().read(token)).isEmpty();
    }

    private OutsideTokens asSet() {
        return new OutsideTokens(new Settings(key -> settings.getOrDefault(key, "")), CLOCK);
    }

    private String signed(JWTClaimsSet claims) {
        return issuer.signed(JWSAlgorithm.RS256, TYPE, claims);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer.name())
                .audience("throughline-api")
                .subject("a1b2")
                .expirationTime(at(60))
                .claim("client_id", "longwan");
    }

    private static Date at(int secondsLater) {
        return Date.from(NOON.plusSeconds(secondsLater));
    }
}
