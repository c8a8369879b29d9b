package org.throughline.webapp.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.testkit.IssuerDoor;
import org.throughline.testkit.LoopbackIssuer;
import org.throughline.webapp.outside.OutsideRefusal.Reason;

class OutsideSignInTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final Map<String, String> settings = new HashMap<>();
    private LoopbackIssuer issuer;
    private OutsideSignIn door;

    @BeforeEach
    void anIssuerWhereLanIsKnown() {
        issuer = LoopbackIssuer.started(CLOCK);
        issuer.door().admit("Lan");
        settings.put("throughline.oidc.people.issuer", issuer.name());
        settings.put("throughline.oidc.people.client-id", IssuerDoor.CLIENT);
        settings.put("throughline.oidc.people.client-secret", IssuerDoor.SECRET);
        settings.put("throughline.oidc.people.return-address", "https://house.example/login/outside/return");
        settings.put("throughline.oidc.people.factor-values", "otp, urn:two-factors");
        door = asSet();
    }

    @AfterEach
    void itEnds() {
        issuer.close();
    }

    @Test
    void whoeverTheIssuerLetsInIsTheAccountOfTheirName() throws OutsideRefusal {
        Attempt attempt = Attempt.begun();

        assertThat(door.person(attempt, Journey.answer(door, attempt)))
                .isEqualTo(new OutsidePerson("lan", false, NOON));
    }

    @Test
    void theWayTellsTheIssuerNoSecretOfOurs() throws OutsideRefusal {
        Attempt attempt = Attempt.begun();

        String way = door.way(attempt);

        assertThat(way)
                .startsWith(issuer.name() + "/authorize?response_type=code&")
                .contains("&code_challenge_method=S256", "state=" + attempt.state(), "nonce=" + attempt.nonce())
                .doesNotContain(attempt.secret(), attempt.verifier(), "issuer+secret", "client_secret");
        assertThat(List.of(attempt.state(), attempt.nonce(), attempt.verifier(), attempt.challenge()))
                .doesNotHaveDuplicates()
                .allMatch(part -> part.matches("[A-Za-z0-9_-]{43}"));
        assertThat(attempt.toString() + Relation.of(new Settings(key -> settings.getOrDefault(key, ""))))
                .doesNotContain(attempt.secret(), IssuerDoor.SECRET);
    }

    @Test
    void anAnswerToAnotherAttemptIsRefusedAndItsCodeIsNotUsed() throws OutsideRefusal {
        Attempt mine = Attempt.begun();
        Attempt theirs = Attempt.begun();
        Map<String, String> answer = Journey.answer(door, mine);

        assertThat(refusal(theirs, answer)).isEqualTo(Reason.STATE);
        assertThat(refusal(mine, without(answer, "state"))).isEqualTo(Reason.STATE);
        assertThat(door.person(mine, answer).name()).isEqualTo("lan");
    }

    @Test
    void aCodeHoldsOnceAndForTheAttemptThatAskedForIt() throws OutsideRefusal {
        Attempt mine = Attempt.begun();
        Attempt theirs = Attempt.begun();
        Map<String, String> answer = Journey.answer(door, mine);
        Map<String, String> stolen = new HashMap<>(Journey.answer(door, theirs));
        stolen.put("state", mine.state());

        door.person(mine, answer);

        assertThat(refusal(mine, answer)).isEqualTo(Reason.CODE);
        assertThat(refusal(mine, stolen)).isEqualTo(Reason.CODE);
    }

    @Test
    void anAnswerOfAnotherIssuerOrOfNoneIsRefused() throws OutsideRefusal {
        Attempt attempt = Attempt.begun();
        Map<String, String> answer = new HashMap<>(Journey.answer(door, attempt));

        answer.put("iss", "https://other.example");

        assertThat(refusal(attempt, answer)).isEqualTo(Reason.ISSUER);
        assertThat(refusal(attempt, without(answer, "iss"))).isEqualTo(Reason.ISSUER);
    }

    @Test
    void whoeverWentBackAtTheIssuerIsNotLetIn() throws OutsideRefusal {
        Attempt attempt = Attempt.begun();
        Map<String, String> answer = new HashMap<>(Journey.answer(door, attempt));
        answer.put("error", "access_denied");

        assertThat(refusal(attempt, answer)).isEqualTo(Reason.DECLINED);
        assertThat(refusal(attempt, without(without(answer, "code"), "error"))).isEqualTo(Reason.DECLINED);
    }

    static Stream<Arguments> wrongTokens() {
        return Stream.of(
                said(
                        "nonce of another",
                        claims -> claims.claim("nonce", Attempt.begun().nonce())),
                said("no nonce", claims -> claims.claim("nonce", null)),
                said("another audience", claims -> claims.audience("other")),
                said("two audiences", claims -> claims.audience(List.of(IssuerDoor.CLIENT, "other"))),
                said("given to another", claims -> claims.claim("azp", "other")),
                said("another issuer", claims -> claims.issuer("https://other.example")),
                said("run out", claims -> claims.expirationTime(Date.from(NOON.minusSeconds(31)))),
                said("no end", claims -> claims.expirationTime(null)),
                said("not yet", claims -> claims.notBeforeTime(Date.from(NOON.plusSeconds(31)))),
                said("no subject", claims -> claims.subject(null)),
                said("no name", claims -> claims.claim("preferred_username", null)),
                said("a name that folds", claims -> claims.claim("preferred_username", "\u212Aan")),
                said("a number for a name", claims -> claims.claim("preferred_username", 7)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void anIdentityTokenThatSaysSomethingElseIsRefused(String what, UnaryOperator<JWTClaimsSet.Builder> said)
            throws OutsideRefusal {
        issuer.door().changing(said);
        Attempt attempt = Attempt.begun();

        assertThat(refusal(attempt, Journey.answer(door, attempt))).as(what).isEqualTo(Reason.TOKEN);
    }

    @Test
    void anIdentityTokenThatTheIssuerDidNotSignIsRefused() throws OutsideRefusal, JOSEException {
        String kid = issuer.rsa().getKeyID();
        RSASSASigner foreign = new RSASSASigner(LoopbackIssuer.rsaKey());
        MACSigner confused = new MACSigner(issuer.rsa().toPublicJWK().toJSONString());
        List<Function<JWTClaimsSet, String>> ways = List.of(
                claims -> new PlainJWT(claims).serialize(),
                claims -> LoopbackIssuer.signed(JWSAlgorithm.RS256, "JWT", kid, foreign, claims),
                claims -> LoopbackIssuer.signed(JWSAlgorithm.HS256, "JWT", kid, confused, claims),
                claims -> issuer.signed(JWSAlgorithm.RS256, "at+jwt", claims),
                claims -> "no token");
        for (Function<JWTClaimsSet, String> way : ways) {
            issuer.door().signing(way);
            Attempt attempt = Attempt.begun();

            assertThat(refusal(attempt, Journey.answer(door, attempt))).isEqualTo(Reason.TOKEN);
        }
    }

    @Test
    void aSecondFactorCountsIfTheIssuerSaysOneOfTheValuesThatWereSet() throws OutsideRefusal {
        assertThat(factorShown(claims -> claims.claim("amr", List.of("pwd", "otp"))))
                .isTrue();
        assertThat(factorShown(claims -> claims.claim("acr", "urn:two-factors")))
                .isTrue();
        assertThat(factorShown(claims -> claims.claim("amr", List.of("pwd")).claim("acr", "1")))
                .isFalse();
        settings.remove("throughline.oidc.people.factor-values");
        door = asSet();
        assertThat(factorShown(
                        claims -> claims.claim("amr", List.of("mfa", "otp", "")).claim("acr", "")))
                .isFalse();
    }

    @Test
    void whenTheySignedInThereIsKnownOrCountsAsLongAgo() throws OutsideRefusal {
        assertThat(proven(claims ->
                        claims.claim("auth_time", NOON.minusSeconds(900).getEpochSecond())))
                .isEqualTo(NOON.minusSeconds(900));
        assertThat(proven(claims ->
                        claims.claim("auth_time", NOON.plusSeconds(900).getEpochSecond())))
                .isEqualTo(NOON);
        assertThat(proven(claims -> claims.claim("auth_time", null))).isEqualTo(Instant.EPOCH);
    }

    @Test
    void anAddressCountsOnlyIfTheIssuerVerifiedIt() throws OutsideRefusal {
        settings.put("throughline.oidc.people.name-claim", "email");
        door = asSet();
        issuer.door().changing(claims -> claims.claim("email", "lan@house.example"));
        Attempt guessed = Attempt.begun();
        assertThat(refusal(guessed, Journey.answer(door, guessed))).isEqualTo(Reason.TOKEN);
        issuer.door()
                .changing(claims -> claims.claim("email", "lan@house.example").claim("email_verified", true));
        Attempt verified = Attempt.begun();

        assertThat(door.person(verified, Journey.answer(door, verified)).name()).isEqualTo("lan@house.example");
    }

    @Test
    void anIssuerWhoseKeysCannotBeReadIsAwayAndTheTokenNotWrong() throws OutsideRefusal {
        issuer.publish(false);
        Attempt attempt = Attempt.begun();

        assertThat(refusal(attempt, Journey.answer(door, attempt))).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void anIssuerThatCallsItselfByAnotherNameIsNotTheOneThatWasSet() {
        settings.put("throughline.oidc.people.issuer", issuer.name() + "/");
        OutsideSignIn other = asSet();

        OutsideRefusal refusal = catchThrowableOfType(OutsideRefusal.class, () -> other.way(Attempt.begun()));

        assertThat(other.isPossible()).isTrue();
        assertThat(refusal.reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void halfOfTheSettingsIsNoIssuer() {
        for (String key : List.of("issuer", "client-id", "return-address")) {
            String kept = settings.put("throughline.oidc.people." + key, "");
            assertThat(asSet().isPossible()).as(key).isFalse();
            settings.put("throughline.oidc.people." + key, kept);
        }
        for (String address : List.of("http://house.example/login/outside/return", "https://house.example/elsewhere")) {
            settings.put("throughline.oidc.people.return-address", address);
            assertThat(asSet().isPossible()).as(address).isFalse();
        }
    }

    private boolean factorShown(UnaryOperator<JWTClaimsSet.Builder> said) throws OutsideRefusal {
        return person(said).factorShown();
    }

    private Instant proven(UnaryOperator<JWTClaimsSet.Builder> said) throws OutsideRefusal {
        return person(said).proven();
    }

    private OutsidePerson person(UnaryOperator<JWTClaimsSet.Builder> said) throws OutsideRefusal {
        issuer.door().changing(said);
        Attempt attempt = Attempt.begun();
        return door.person(attempt, Journey.answer(door, attempt));
    }

    private Reason refusal(Attempt attempt, Map<String, String> answer) {
        return catchThrowableOfType(OutsideRefusal.class, () -> door.person(attempt, answer))
                .reason();
    }

    private OutsideSignIn asSet() {
        return new OutsideSignIn(new Settings(key -> settings.getOrDefault(key, "")), CLOCK);
    }

    private static Map<String, String> without(Map<String, String> answer, String name) {
        Map<String, String> fewer = new HashMap<>(answer);
        fewer.remove(name);
        return fewer;
    }

    private static Arguments said(String what, UnaryOperator<JWTClaimsSet.Builder> how) {
        return Arguments.of(what, how);
    }
}
