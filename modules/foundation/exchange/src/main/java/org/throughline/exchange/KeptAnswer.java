package org.throughline.exchange;

import java.util.List;
import java.util.Map;

/**
 * The answer to the first request with a key.
 *
 * @param fingerprint what that request asked
 * @param status of HTTP, a success
 * @param headers those the resource set, such as {@code Location} and {@code ETag}
 * @param body JSON; empty if there was none
 */
public record KeptAnswer(String fingerprint, int status, Map<String, List<String>> headers, String body) {

    public KeptAnswer {
        headers = Map.copyOf(headers);
    }
}
