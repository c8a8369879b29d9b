package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.ThroughlineServer;

/**
 * What a server with small limits answers: one request a second for each client, three wrong secrets a minute. However
 * slow the machine, twenty requests need less than twenty seconds.
 */
class RateLimitIT {

    private static final int MANY = 20;

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static LaunchedThroughline server;

    @BeforeAll
    static void start() {
        server = LaunchedThroughline.in(folder.resolve("data"))
                .firms(50)
                .with("THROUGHLINE_LIMITS_REQUESTS_PER_SECOND", "1")
                .with("THROUGHLINE_LIMITS_WRONG_SECRETS_PER_MINUTE", "3")
                .serve()
                .awaitReady();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void aClientThatAsksTooOftenIsToldWhenToComeBack() {
        List<Answer> answers = ask("province", MANY);

        Answer first = answers.get(0);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("RateLimit-Limit")).isEqualTo("1");
        assertThat(first.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(first.header("RateLimit-Reset")).isEqualTo("1");
        List<Answer> refused =
                answers.stream().filter(answer -> answer.status() != 200).toList();
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.problem()).isEqualTo("too-many-requests");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
            assertThat(answer.json().path("requestId").asText()).isEqualTo(answer.header("X-Request-Id"));
        });
    }

    @Test
    void oneClientTakesNothingFromAnotherNorFromThePages() {
        ask("longwan", MANY);

        assertThat(ask("readonly", 1).get(0).status()).isEqualTo(200);
        for (String path : List.of("/login", "/health/live", "/openapi")) {
            for (int i = 0; i < MANY; i++) {
                Answer answer = Api.sendTo(server.address(), plain("GET", path));
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.header("RateLimit-Limit")).isEmpty();
            }
        }
    }

    @Test
    void whoeverGuessesSecretsHasToWaitAndOthersNeedNot() {
        List<Answer> guesses = new ArrayList<>();
        for (int i = 0; i < MANY / 2; i++) {
            guesses.add(token("stranger", "guess " + i));
        }

        assertThat(guesses.get(0).status()).isEqualTo(401);
        List<Answer> refused =
                guesses.stream().filter(answer -> answer.status() != 401).toList();
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.json().path("error").asText()).isEqualTo("temporarily_unavailable");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        });
        for (int i = 0; i < MANY / 2; i++) {
            assertThat(token("province", ThroughlineServer.SECRET).status()).isEqualTo(200);
        }
    }

    private static List<Answer> ask(String client, int times) {
        String token = "Bearer " + Api.token(server.address(), client, "");
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            answers.add(
                    Api.sendTo(server.address(), plain("GET", "/api/v1/facts").with("Authorization", token)));
        }
        return answers;
    }

    private static Answer token(String client, String secret) {
        return Api.sendTo(
                server.address(),
                plain("POST", "/api/v1/oauth/token")
                        .with("Authorization", Api.basic(client, secret))
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .sending("grant_type=client_credentials".getBytes(StandardCharsets.UTF_8)));
    }

    private static Api.Call plain(String method, String path) {
        return new Api.Call(method, path, Map.of(), Optional.empty());
    }
}
