package org.throughline.launcher.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One operation as the served description has it, with a call of it that is sound as far as the description goes. */
record Operation(String method, String path, JsonNode node, JsonNode place, JsonNode document) {

    /** Whether a caller needs a token. */
    boolean isGuarded() {
        return node.path("security").isMissingNode()
                || !node.at("/security/0/token").isMissingNode();
    }

    /** Schema of the JSON body; empty if it takes none. */
    Optional<JsonNode> body() {
        JsonNode schema = node.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(resolved(schema));
    }

    /** Whether its body is a form with a file. */
    boolean isForm() {
        return node.at("/requestBody/content").has("multipart/form-data");
    }

    boolean needsVersion() {
        return parameters().stream()
                .anyMatch(parameter -> "If-Match".equals(parameter.path("name").asText()));
    }

    /** Whether it creates something, once for each key. */
    boolean takesKey() {
        return parameters().stream()
                .anyMatch(parameter ->
                        "Idempotency-Key".equals(parameter.path("name").asText()));
    }

    List<JsonNode> parameters() {
        List<JsonNode> parameters = new ArrayList<>();
        place.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        node.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        return parameters;
    }

    /** Whether it is a list that is read page by page. */
    boolean isPaged() {
        return parameters().stream()
                .anyMatch(parameter -> "after".equals(parameter.path("name").asText()));
    }

    /** Whether its path is one of many things that have addresses of their own below it. */
    boolean hasSingles() {
        return document.path("paths").properties().stream()
                .anyMatch(other -> other.getKey().matches(Pattern.quote(path) + "/\\{[^}]+}"));
    }

    /** The example of a parameter, as text. */
    String exampleOf(String parameterName) {
        return parameters().stream()
                .filter(parameter -> parameterName.equals(parameter.path("name").asText()))
                .map(parameter -> parameter.path("example").asText())
                .findFirst()
                .orElseThrow();
    }

    /** The rights that its token must have. */
    List<String> scopes() {
        List<String> scopes = new ArrayList<>();
        node.at("/security/0/token").forEach(scope -> scopes.add(scope.asText()));
        return scopes;
    }

    /** The path with these values; what is not among them gets the example of the description. */
    String pathWith(Map<String, String> values) {
        String filled = path;
        for (JsonNode parameter : parameters()) {
            String name = parameter.path("name").asText();
            String value = values.getOrDefault(name, parameter.path("example").asText());
            filled = filled.replace("{" + name + "}", URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return filled;
    }

    /** The example of the body, to be changed at will. */
    ObjectNode exampleBody() {
        JsonNode content = node.at("/requestBody/content/application~1json");
        JsonNode example = content.has("example")
                ? content.get("example")
                : body().orElseThrow().path("example");
        return example.deepCopy();
    }

    /** What is said of an answer with this status, missing if nothing is. */
    JsonNode response(int status) {
        return resolved(node.path("responses").path(Integer.toString(status)));
    }

    String schemaPointer(int status, String mediaType) {
        JsonNode response = node.path("responses").path(Integer.toString(status));
        String reference = response.path("$ref").asText("");
        String at = reference.isEmpty()
                ? "/paths/" + path.replace("/", "~1") + "/" + method.toLowerCase(java.util.Locale.ROOT) + "/responses/"
                        + status
                : reference.substring(1);
        return at + "/content/" + mediaType.replace("/", "~1") + "/schema";
    }

    JsonNode resolved(JsonNode any) {
        String reference = any.path("$ref").asText("");
        return reference.isEmpty() ? any : document.at(reference.substring(1));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
