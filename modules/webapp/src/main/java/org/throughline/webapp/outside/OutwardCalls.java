package org.throughline.webapp.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.throughline.exchange.Json;

/**
 * Asks an outside issuer: five seconds at most for the whole answer, half a megabyte at most, no redirection followed.
 */
final class OutwardCalls {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration WHOLE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 512 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * What came back.
     *
     * @param body as text, which may be anything
     */
    record Answer(int status, String body) {

        /**
         * The body as JSON.
         *
         * @throws IssuerUnreachable if it is none
         */
        JsonNode json() throws IssuerUnreachable {
            try {
                return Json.mapper().readTree(body);
            } catch (JsonProcessingException unreadable) {
                throw new IssuerUnreachable("The answer is no JSON");
            }
        }
    }

    /** The body of what stands at an address. */
    String get(URI address) throws IssuerUnreachable {
        Answer answer = send(HttpRequest.newBuilder(address).header("Accept", "application/json"));
        if (answer.status() != 200) {
            throw new IssuerUnreachable(address + " answered " + answer.status());
        }
        return answer.body();
    }

    /** Whatever is answered to a request. */
    Answer send(HttpRequest.Builder asked) throws IssuerUnreachable {
        HttpRequest request = asked.timeout(WHOLE).build();
        CompletableFuture<HttpResponse<byte[]>> coming = http.sendAsync(request, bounded());
        try {
            HttpResponse<byte[]> response = coming.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (ExecutionException | TimeoutException failed) {
            coming.cancel(true);
            throw new IssuerUnreachable(request.uri() + " does not answer", failed);
        } catch (InterruptedException stopped) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new IssuerUnreachable("Stopped while asking " + request.uri(), stopped);
        }
    }

    private static BodyHandler<byte[]> bounded() {
        return head -> {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            return BodySubscribers.mapping(
                    BodySubscribers.ofByteArrayConsumer(part -> take(part, body)), nothing -> body.toByteArray());
        };
    }

    private static void take(Optional<byte[]> part, ByteArrayOutputStream body) {
        part.ifPresent(bytes -> {
            if (body.size() + bytes.length > MOST_BYTES) {
                throw new IllegalStateException("The answer is longer than " + MOST_BYTES + " bytes");
            }
            body.writeBytes(bytes);
        });
    }
}
