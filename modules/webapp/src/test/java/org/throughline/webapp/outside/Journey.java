package org.throughline.webapp.outside;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The way of a browser to the issuer and back. */
final class Journey {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private Journey() {}

    /** What it brings back. */
    static Map<String, String> answer(OutsideSignIn door, Attempt attempt) throws OutsideRefusal {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(door.way(attempt))).build();
            String back = BROWSER.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            Map<String, String> answer = new HashMap<>();
            for (String pair : back.substring(back.indexOf('?') + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                answer.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
            return answer;
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
