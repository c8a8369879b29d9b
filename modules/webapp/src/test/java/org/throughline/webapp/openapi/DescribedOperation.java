package org.throughline.webapp.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One operation of the API description.
 *
 * @param name method and path template, such as {@code GET /enterprises/{uscc}}
 * @param atRoot whether it lies outside the base of the API and is no resource of ours
 */
record DescribedOperation(String name, JsonNode node, JsonNode path, boolean atRoot) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static List<DescribedOperation> all(JsonNode document) {
        List<DescribedOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(new DescribedOperation(
                            operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                            operation.getValue(),
                            path.getValue(),
                            path.getValue().has("servers")));
                }
            }
        }
        return operations;
    }

    String id() {
        return node.path("operationId").asText();
    }

    /** The scopes a token must have; empty for an operation that is open to all or identifies its caller otherwise. */
    Set<String> scopes() {
        Set<String> scopes = new TreeSet<>();
        node.path("security").forEach(way -> way.path("token").forEach(scope -> scopes.add(scope.asText())));
        return scopes;
    }

    List<JsonNode> parameters(JsonNode document) {
        List<JsonNode> parameters = new ArrayList<>();
        path.path("parameters").forEach(parameter -> parameters.add(resolved(document, parameter)));
        node.path("parameters").forEach(parameter -> parameters.add(resolved(document, parameter)));
        return parameters;
    }

    static JsonNode resolved(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    @Override
    public String toString() {
        return name;
    }
}
