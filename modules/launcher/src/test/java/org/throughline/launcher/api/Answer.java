package org.throughline.launcher.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;

/** What the server said. */
record Answer(int status, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Not JSON: " + body, unreadable);
        }
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String mediaType() {
        return header("Content-Type").replaceFirst(";.*", "");
    }

    /** The last part of the type of a problem document; empty if it is none. */
    String problem() {
        return mediaType().equals("application/problem+json")
                ? json().path("type").asText().replace("urn:throughline:problem:", "")
                : "";
    }
}
