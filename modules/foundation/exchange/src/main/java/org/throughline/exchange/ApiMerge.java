package org.throughline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one API description of the modules' fragments.
 *
 * <p>What holds for every operation of a kind is added here, so that no fragment has to repeat it: the refusals the
 * house itself answers with and the header with the request's identity.
 */
final class ApiMerge {

    private static final String HOUSE = "exchange.yaml";
    private static final Set<String> CREATED = Set.of("201", "202");
    private static final Set<String> SUCCESSES = Set.of("200", "201", "202", "204");
    private static final Map<String, String> LIMITS = Map.of(
            "RateLimit-Limit", "RateLimit",
            "RateLimit-Remaining", "RateLimitRemaining",
            "RateLimit-Reset", "RateLimitReset");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final ObjectNode document;
    private final JsonNode shared;

    private ApiMerge(ObjectNode house) {
        document = house.deepCopy();
        shared = house.path("components");
    }

    /**
     * The whole description.
     *
     * @throws IllegalStateException if the common part is missing or two fragments describe the same thing
     */
    static JsonNode of(Map<String, JsonNode> fragments) {
        if (!(fragments.get(HOUSE) instanceof ObjectNode house)) {
            throw new IllegalStateException("The common part of the API description, " + HOUSE + ", is missing");
        }
        ApiMerge merge = new ApiMerge(house);
        fragments.forEach((name, fragment) -> {
            if (!HOUSE.equals(name)) {
                merge.add(name, fragment);
            }
        });
        merge.fill();
        return merge.document;
    }

    private void add(String name, JsonNode fragment) {
        union(name, document.withObject("/paths"), fragment.path("paths"));
        fragment.path("components")
                .properties()
                .forEach(section -> union(
                        name,
                        document.withObject("/components").withObject("/" + section.getKey()),
                        section.getValue()));
        document.withArray("/tags").addAll(list(fragment.path("tags")));
    }

    private static ArrayNode list(JsonNode tags) {
        return tags instanceof ArrayNode array ? array : Json.mapper().createArrayNode();
    }

    private static void union(String name, ObjectNode into, JsonNode from) {
        from.properties().forEach(entry -> {
            if (into.has(entry.getKey())) {
                throw new IllegalStateException(name + " describes " + entry.getKey() + " a second time");
            }
            into.set(entry.getKey(), entry.getValue());
        });
    }

    private void fill() {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation ->
                                fill(path.getKey(), operation.getKey(), (ObjectNode) operation.getValue())));
        document.at("/components/responses").forEach(ApiMerge::identify);
        List.of("schemas", "parameters").forEach(this::prune);
    }

    /** What is there for all modules and is used by none stays out. */
    private void prune(String section) {
        Set<String> used = new HashSet<>(document.findValuesAsText("$ref"));
        ObjectNode parts = document.withObject("/components").withObject("/" + section);
        shared.path(section).fieldNames().forEachRemaining(name -> {
            if (!used.contains("#/components/" + section + "/" + name)) {
                parts.remove(name);
            }
        });
    }

    private void fill(String path, String method, ObjectNode operation) {
        ObjectNode responses = operation.withObject("/responses");
        refusal(responses, "400", "BadRequest");
        refusal(responses, "406", "NotAcceptable");
        // Any operation refuses query parameters it does not know.
        refusal(responses, "422", "Invalid");
        refusal(responses, "500", "Fault");
        refusal(responses, "503", "Unavailable");
        fillBySecurity(operation, responses);
        if (path.contains("{")) {
            refusal(responses, "404", "NotFound");
        }
        if (operation.has("requestBody")) {
            refusal(responses, "413", "TooLarge");
            refusal(responses, "415", "UnsupportedMediaType");
        }
        if (creates(method, responses)) {
            operation.withArray("/parameters").addObject().put("$ref", "#/components/parameters/IdempotencyKey");
        }
        fillByParameters(operation, responses);
        responses.forEach(ApiMerge::identify);
    }

    private void fillBySecurity(ObjectNode operation, ObjectNode responses) {
        JsonNode security = operation.has("security") ? operation.get("security") : document.path("security");
        if (!security.isEmpty()) {
            refusal(responses, "401", "Unauthorized");
            refusal(responses, "403", "Forbidden");
        }
        if (security.path(0).has("token")) {
            refusal(responses, "429", "TooManyRequests");
            SUCCESSES.forEach(status -> limited(responses.path(status)));
        }
    }

    private void fillByParameters(ObjectNode operation, ObjectNode responses) {
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode meant = ApiDescription.resolved(document, parameter);
            if ("If-Match".equals(meant.path("name").asText())) {
                refusal(responses, "409", "Conflict");
                refusal(responses, "412", "Stale");
                refusal(responses, "428", "VersionRequired");
            }
            if (IdempotencyKey.HEADER.equals(meant.path("name").asText())) {
                CREATED.forEach(status -> replayed(responses.path(status)));
            }
        }
    }

    /** What makes something, or starts something that makes it. */
    private static boolean creates(String method, ObjectNode responses) {
        return "post".equals(method) && CREATED.stream().anyMatch(responses::has);
    }

    private static void limited(JsonNode response) {
        if (response instanceof ObjectNode answer) {
            LIMITS.forEach((header, component) ->
                    answer.withObject("/headers").putObject(header).put("$ref", "#/components/headers/" + component));
        }
    }

    private static void replayed(JsonNode response) {
        if (response instanceof ObjectNode answer) {
            answer.withObject("/headers")
                    .putObject(FirstAnswers.REPLAYED)
                    .put("$ref", "#/components/headers/IdempotencyReplayed");
        }
    }

    private static void refusal(ObjectNode responses, String status, String component) {
        if (!responses.has(status)) {
            responses.putObject(status).put("$ref", "#/components/responses/" + component);
        }
    }

    private static void identify(JsonNode response) {
        if (response instanceof ObjectNode answer && !answer.has("$ref")) {
            answer.withObject("/headers").putObject("X-Request-Id").put("$ref", "#/components/headers/RequestId");
        }
    }
}
