package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testkit.Await;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.LoopbackIssuer;

/** Clients of the API come with tokens of an outside issuer, which did not answer yet when the server started. */
class OutsideIssuerIT {

    private static final String AUDIENCE = "urn:throughline:test";

    /** The issuer's keys are asked for twice in ten seconds at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static LoopbackIssuer issuer;

    @SuppressWarnings("NullAway.Init")
    private static LaunchedThroughline server;

    @SuppressWarnings("NullAway.Init")
    private static Answer beforeTheIssuer;

    @BeforeAll
    static void start() {
        issuer = LoopbackIssuer.down(Clock.systemUTC());
        server = OwnDatabase.serverIn(folder.resolve("data"))
                .with("THROUGHLINE_OIDC_API_ISSUER", issuer.name())
                .with("THROUGHLINE_OIDC_API_AUDIENCE", AUDIENCE)
                .serve("--demo")
                .awaitReady();
        beforeTheIssuer = call("GET", "/facts", signed(claims("province")));
        issuer.start();
        Await.that("tokens are taken", PATIENCE, () -> status("/facts", signed(claims("province"))) == 200);
    }

    @AfterAll
    static void end() {
        server.close();
        issuer.close();
    }

    @Test
    void aTokenIsRefusedInWordsWhileTheIssuerDoesNotAnswerAndOursHoldAllTheTime() {
        assertThat(beforeTheIssuer.status()).isEqualTo(401);
        assertThat(beforeTheIssuer.problem()).isEqualTo("token-required");

        assertThat(status("/facts", Api.token(server.address(), "readonly", "")))
                .isEqualTo(200);
    }

    @Test
    void aClientHasTheRightsOfItsPostsHereCutDownToTheScopesOfTheToken() {
        String all = signed(claims("province"));
        String narrow = signed(claims("province").claim("scope", "openid enterprises:read"));
        String greedy = signed(claims("readonly").claim("scope", "enterprises:read enterprises:write"));

        assertThat(status("/journal", all)).isEqualTo(200);
        assertThat(status("/enterprises", narrow)).isEqualTo(200);
        assertThat(call("GET", "/journal", narrow).problem()).isEqualTo("right-missing");
        assertThat(status("/enterprises", greedy)).isEqualTo(200);
        assertThat(call("POST", "/enterprises", greedy).problem()).isEqualTo("right-missing");
    }

    @Test
    void whateverDoesNotHoldIsRefusedAsAnyOtherToken() throws JOSEException {
        Date past = Date.from(Clock.systemUTC().instant().minusSeconds(60));
        RSASSASigner foreign = new RSASSASigner(LoopbackIssuer.rsaKey());
        String kid = issuer.rsa().getKeyID();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("another audience", signed(claims("province").audience("other")));
        tokens.put("another issuer", signed(claims("province").issuer("https://other.example")));
        tokens.put("run out", signed(claims("province").expirationTime(past)));
        tokens.put("no client", signed(claims("province").claim("client_id", null)));
        tokens.put("a person", signed(claims("director")));
        tokens.put("unknown", signed(claims("nobody")));
        tokens.put("unsigned", new PlainJWT(claims("province").build()).serialize());
        tokens.put(
                "foreign",
                LoopbackIssuer.signed(
                        JWSAlgorithm.RS256,
                        "at+jwt",
                        kid,
                        foreign,
                        claims("province").build()));
        tokens.put(
                "public key as password",
                LoopbackIssuer.signed(
                        JWSAlgorithm.HS256,
                        "at+jwt",
                        kid,
                        new MACSigner(issuer.rsa().toPublicJWK().toJSONString()),
                        claims("province").build()));
        tokens.put(
                "no access token",
                issuer.signed(JWSAlgorithm.RS256, "JWT", claims("province").build()));

        assertThat(tokens).allSatisfy((what, token) -> {
            Answer answer = call("GET", "/facts", token);
            assertThat(answer.status()).as(what).isEqualTo(401);
            assertThat(answer.problem()).as(what).isEqualTo("token-required");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.shown()).isEmpty();
        });
    }

    @Test
    void aClientThatIsDisabledHereIsRefused() {
        String token = signed(claims("longwan"));
        assertThat(status("/facts", token)).isEqualTo(200);

        OwnDatabase.execute("update directory.api_client set disabled = true where name = 'longwan'");

        Await.that("refused", PATIENCE, () -> status("/facts", token) == 401);
        OwnDatabase.execute("update directory.api_client set disabled = false where name = 'longwan'");
        Await.that("taken again", PATIENCE, () -> status("/facts", token) == 200);
    }

    @Test
    void aNewKeyOfTheIssuerIsFoundByItself() {
        issuer.rotate();
        String token = signed(claims("province"));

        Await.that("taken", PATIENCE, () -> status("/facts", token) == 200);
    }

    private static int status(String path, String token) {
        return call("GET", path, token).status();
    }

    private static Answer call(String method, String path, String token) {
        return Api.sendTo(
                server.address(),
                new Api.Call(method, "/api/v1" + path, Map.of(), Optional.empty())
                        .with("Authorization", "Bearer " + token));
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        return issuer.signed(JWSAlgorithm.RS256, "at+jwt", claims.build());
    }

    private static JWTClaimsSet.Builder claims(String client) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer.name())
                .audience(AUDIENCE)
                .subject("service-account-" + client)
                .expirationTime(Date.from(Clock.systemUTC().instant().plusSeconds(60)))
                .claim("client_id", client);
    }
}
