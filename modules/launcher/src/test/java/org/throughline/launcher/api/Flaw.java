package org.throughline.launcher.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ways in which a resource can break a rule, planted between the server and whoever looks. */
final class Flaw {

    private Flaw() {}

    /** The server with one flaw, such that the rule is broken by every operation that it speaks of. */
    static Service breaking(RestRule rule, Service sound) {
        return call -> after(rule, sound.send(before(rule, call)));
    }

    private static Api.Call before(RestRule rule, Api.Call call) {
        return switch (rule) {
            case REQUEST_ID -> call.with("X-Request-Id", "always-the-same");
            case LANGUAGE -> call.with("Accept-Language", "en");
            case ANY_VERSION -> call.with("If-Match", "\"no-such-version\"");
            default -> call;
        };
    }

    private static Answer after(RestRule rule, Answer answer) {
        return switch (rule) {
            case LIMITS -> with(answer, "RateLimit-Remaining", List.of());
            case HEADERS -> with(answer, "Server", List.of("Payara Micro"));
            case SILENCE -> new Answer(answer.status(), answer.headers(), answer.body() + "at a.b.C.d(C.java:12)");
            case METHODS -> with(answer, "Allow", List.of("GET, PUT, POST, DELETE, PATCH"));
            case UNKNOWN -> new Answer(answer.status() == 404 ? 200 : answer.status(), answer.headers(), answer.body());
            case VERSION, CREATION -> with(answer, "ETag", List.of());
            case PAGES -> withoutFirstItem(answer);
            default -> answer;
        };
    }

    private static Answer with(Answer answer, String header, List<String> values) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        headers.put(header, values);
        return new Answer(answer.status(), HttpHeaders.of(headers, (name, value) -> true), answer.body());
    }

    /** What happens when a cursor is one too far. */
    private static Answer withoutFirstItem(Answer answer) {
        if (!answer.json().path("items").isArray()) {
            return answer;
        }
        ObjectNode page = answer.json().deepCopy();
        List<JsonNode> items = new ArrayList<>();
        page.path("items").forEach(items::add);
        ArrayNode fewer = page.putArray("items");
        items.stream().skip(1).forEach(fewer::add);
        return new Answer(answer.status(), answer.headers(), page.toString());
    }
}
