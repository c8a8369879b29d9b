package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.testkit.ThroughlineServer;

/** Who gets a token, what it lets them do, and what is closed to the public. */
class AccessIT {

    @Test
    void aClientGetsATokenWithAllThatWasGrantedToIt() {
        Answer answer = token(Api.basic("readonly", ThroughlineServer.SECRET), "grant_type=client_credentials");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("token_type").asText()).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(900);
        assertThat(answer.json().path("scope").asText().split(" "))
                .allMatch(scope -> scope.endsWith(":read"))
                .contains("enterprises:read");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aTokenCanBeNarrowerThanTheGrant() {
        Answer answer = token(
                Api.basic("province", ThroughlineServer.SECRET),
                "grant_type=client_credentials&scope=enterprises%3Aread+changes:read");

        Set<String> scopes =
                new TreeSet<>(Set.of(answer.json().path("scope").asText().split(" ")));
        assertThat(scopes).containsExactly("changes:read", "enterprises:read");
    }

    @Test
    void whoeverMayReadMayNotWrite() {
        Api.Call call = Api.Call.of("POST", "/enterprises")
                .with("Authorization", Api.bearer("readonly", ""))
                .json("{");

        assertThat(Api.send(call).problem()).isEqualTo("right-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grant_type=client_credentials&scope=enterprises:fly|400|invalid_scope",
                "grant_type=client_credentials&scope=%20|400|invalid_scope",
                "grant_type=password|400|unsupported_grant_type",
                "scope=enterprises:read|400|invalid_request",
                "grant_type=client_credentials&grant_type=x|400|invalid_request",
                "grant_type=%zz|400|invalid_request",
                "''|400|invalid_request",
            })
    void aFormThatCannotBeUsedIsRefusedInTheWordsOfOAuth(String form, int status, String error) {
        Answer answer = token(Api.basic("readonly", ThroughlineServer.SECRET), form);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("error").asText()).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({"longwan,wrong", "nobody,correct-horse-battery", "director,correct-horse-battery", "'',''", "'\u0000',x"
    })
    void whoeverIsNoClientGetsNoToken(String client, String secret) {
        Answer answer = token(Api.basic(client, secret), "grant_type=client_credentials");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("error").asText()).isEqualTo("invalid_client");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
    }

    @Test
    void nobodyReadsTheMetricsThroughAProxy() {
        for (String header : Set.of("X-Forwarded-For", "Forwarded", "Via", "X-Real-IP")) {
            Api.Call call = plain("GET", "/metrics").with(header, "127.0.0.1");

            assertThat(Api.sendAnywhere(call).status()).as(header).isEqualTo(404);
        }
        assertThat(Api.sendAnywhere(plain("GET", "/metrics")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/health", "/health/live", "/health/ready", "/health/started"})
    void howTheServerFaresIsOpenToAll(String path) {
        Answer answer = Api.sendAnywhere(plain("GET", path));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("UP");
    }

    @Test
    void theDescriptionIsOpenToAllInBothForms() {
        Answer yaml = Api.sendAnywhere(plain("GET", "/openapi"));
        Answer json = Api.sendAnywhere(plain("GET", "/openapi").with("Accept", "application/json"));

        assertThat(yaml.mediaType()).isEqualTo("application/yaml");
        assertThat(yaml.body()).startsWith("openapi: 3.0.3\n");
        assertThat(json.json().path("openapi").asText()).isEqualTo("3.0.3");
    }

    @Test
    void noOtherSiteMayCallTheApi() {
        Api.Call asked = Api.Call.of("OPTIONS", "/facts")
                .with("Origin", "https://elsewhere.example")
                .with("Access-Control-Request-Method", "GET");

        Answer answer = Api.send(asked);

        assertThat(answer.headers().map().keySet())
                .noneMatch(header -> header.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
    }

    @Test
    void theIdentityOfARequestIsTakenOverOnlyWhenItIsWellFormed() {
        Api.Call call = Api.Call.of("GET", "/facts");

        assertThat(Api.send(call.with("X-Request-Id", "ours-2026:42")).header("X-Request-Id"))
                .isEqualTo("ours-2026:42");
        for (String forged : Set.of("short", "a b c d e f g h", "x".repeat(65), "{\"level\":\"SEVERE\"}")) {
            assertThat(Api.send(call.with("X-Request-Id", forged)).header("X-Request-Id"))
                    .isNotEqualTo(forged)
                    .matches("[0-9a-f-]{36}");
        }
    }

    private static Answer token(String authorization, String form) {
        Api.Call call = plain("POST", "/oauth/token")
                .with("Authorization", authorization)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .sending(form.getBytes(StandardCharsets.UTF_8));
        return Api.send(call);
    }

    private static Api.Call plain(String method, String path) {
        return new Api.Call(method, path, Map.of(), Optional.empty());
    }
}
