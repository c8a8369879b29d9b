package org.throughline.launcher.operation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.kernel.Uscc;
import org.throughline.testkit.ThroughlineServer;

/** A system of the province that enters firms and asks for them. */
final class RestClient {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final int CREATED = 201;
    private static final int FOUND = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String token;

    RestClient(URI address) throws IOException, InterruptedException {
        this.address = address;
        String login = Base64.getEncoder()
                .encodeToString(("province:" + ThroughlineServer.SECRET).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address.resolve("api/v1/oauth/token"))
                        .header("Authorization", "Basic " + login)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("no token: " + answer.statusCode() + " " + answer.body());
        }
        token = found.group(1);
    }

    /** A code that no office issued, another one for each number below a million. */
    static Uscc code(int number) {
        String first17 = "91330398MA9" + String.format("%06d", number);
        return Uscc.of(first17 + Uscc.checkDigit(first17));
    }

    /**
     * Enters a firm.
     *
     * @return whether it was acknowledged; empty if no answer came, so that it may or may not be there
     */
    Optional<Boolean> register(Uscc code) throws InterruptedException {
        String body = "{\"uscc\":\"" + code.value() + "\",\"name\":\"温州耐久"
                + code.value().substring(11) + "有限公司\",\"industry\":\"C3441\",\"district\":\"330303\"}";
        try {
            HttpResponse<String> answer = http.send(
                    request("api/v1/enterprises")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            return Optional.of(answer.statusCode() == CREATED);
        } catch (IOException noAnswer) {
            return Optional.empty();
        }
    }

    /** Whether the register has a firm. */
    boolean knows(Uscc code) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request("api/v1/enterprises/" + code.value()).build(), BodyHandlers.ofString());
        if (answer.statusCode() != FOUND && answer.statusCode() != NOT_FOUND) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.statusCode() == FOUND;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }
}
