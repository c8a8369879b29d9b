package org.throughline.launcher.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server said. */
record Answer(int status, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDE = Pattern.compile("Exception\\b|\\bat [\\w.$]+\\([\\w.]+:\\d+\\)"
            + "|\\b(?:org|com|java|jakarta|fish)\\.[a-z]+\\.[\\w.]+|<html|(?i:\\bselect\\b.+\\bfrom\\b)"
            + "|\\b(?i:hibernate|payara|grizzly|postgres|glassfish|jersey|jackson|sqlstate)");

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Not JSON: " + body, unreadable);
        }
    }

    /** What it shows of the server's inside: classes, stack traces, SQL, names of the parts it is made of. */
    Optional<String> shown() {
        Matcher inside = INSIDE.matcher(body);
        return inside.find() ? Optional.of(inside.group()) : Optional.empty();
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
