package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.testkit.ThroughlineServer;

/** A client of the API as it is served; holds every answer against the description. */
final class Api {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Api() {}

    /** A call to be made; starts with the token that may do everything. */
    record Call(String method, String path, Map<String, String> headers, Optional<byte[]> body) {

        static Call of(String method, String path) {
            return new Call(method, path, Map.of(), Optional.empty()).with("Authorization", bearer("province", ""));
        }

        Call with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Call(method, path, more, body);
        }

        Call without(String header) {
            Map<String, String> fewer = new LinkedHashMap<>(headers);
            fewer.remove(header);
            return new Call(method, path, fewer, body);
        }

        Call to(String otherPath) {
            return new Call(method, otherPath, headers, body);
        }

        Call as(String otherMethod) {
            return new Call(otherMethod, path, headers, body);
        }

        Call json(String text) {
            return sending(text.getBytes(StandardCharsets.UTF_8)).with("Content-Type", "application/json");
        }

        Call bare() {
            return new Call(method, path, headers, Optional.empty()).without("Content-Type");
        }

        Call sending(byte[] bytes) {
            return new Call(method, path, headers, Optional.of(bytes));
        }
    }

    /** Sends a call below {@code /api/v1} and holds the answer against the description. */
    static Answer send(Call call) {
        Answer answer = sendAnywhere(call.to("/api/v1" + call.path()));
        Contract.get().check(call.method(), call.path(), answer);
        assertThat(answer.shown())
                .as(() -> call.method() + " " + call.path() + " shows what the server is made of: " + answer.body())
                .isEmpty();
        return answer;
    }

    /** Sends a call to any path of the server. */
    static Answer sendAnywhere(Call call) {
        return sendTo(ThroughlineServer.get().address(), call);
    }

    /** Sends a call to any path of any server. */
    static Answer sendTo(URI server, Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(call.path()))
                .method(
                        call.method(),
                        call.body().map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody));
        call.headers().forEach(request::header);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(call.method() + " " + call.path(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The value of {@code Authorization} for a client of the demo; no scope stands for all it has. */
    static String bearer(String client, String scope) {
        return "Bearer " + TOKENS.computeIfAbsent(client + " " + scope, key -> token(client, scope));
    }

    private static String token(String client, String scope) {
        return token(ThroughlineServer.get().address(), client, scope);
    }

    /** A token of any server for a client of the demo. */
    static String token(URI server, String client, String scope) {
        String form = "grant_type=client_credentials" + (scope.isEmpty() ? "" : "&scope=" + scope);
        Answer answer = sendTo(
                server,
                new Call("POST", "/api/v1/oauth/token", Map.of(), Optional.empty())
                        .with("Authorization", basic(client, ThroughlineServer.SECRET))
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .sending(form.getBytes(StandardCharsets.UTF_8)));
        return answer.json().path("access_token").asText();
    }

    static String basic(String client, String secret) {
        byte[] pair = (client + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
