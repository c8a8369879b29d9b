package org.throughline.webapp.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a description departs from how the house builds an API: names, the refusals an operation can answer with,
 * pages, versions, and parts that nothing refers to. What OAuth and the server's own health prescribe is not ours to
 * name.
 */
final class Conventions {

    private static final Set<String> FOREIGN =
            Set.of("Token", "TokenRequest", "TokenError", "KeySet", "Health", "HealthCheck");
    private static final List<String> ALWAYS = List.of("400", "406", "422", "500", "503");
    private static final Set<String> CHANGING = Set.of("PUT", "PATCH", "DELETE");

    private final JsonNode document;
    private final List<String> departures = new ArrayList<>();

    private Conventions(JsonNode document) {
        this.document = document;
    }

    static List<String> departures(JsonNode document) {
        Conventions conventions = new Conventions(document);
        for (DescribedOperation operation : DescribedOperation.all(document)) {
            if (!operation.atRoot()) {
                conventions.address(operation);
                conventions.refusals(operation);
                conventions.versions(operation);
                conventions.pages(operation);
            }
        }
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> conventions.names(schema.getKey(), schema.getValue()));
        conventions.unused();
        return conventions.departures;
    }

    private void address(DescribedOperation operation) {
        String path = operation.name().replaceFirst("^\\w+ ", "");
        expect(path.matches("(/([a-z]+(-[a-z]+)*|\\{[a-z][A-Za-z]*}))+"), operation.name() + " is no kebab-case path");
        for (JsonNode parameter : operation.parameters(document)) {
            String name = parameter.path("name").asText();
            boolean header = parameter.path("in").asText().equals("header");
            expect(header || name.matches("[a-z][A-Za-z]*"), operation.name() + " " + name + " is not camelCase");
        }
    }

    private void refusals(DescribedOperation operation) {
        List<String> needed = new ArrayList<>(ALWAYS);
        if (!operation.scopes().isEmpty()) {
            needed.addAll(List.of("401", "403", "429"));
        }
        if (operation.name().contains("{")) {
            needed.add("404");
        }
        if (operation.node().has("requestBody")) {
            needed.addAll(List.of("413", "415"));
        }
        if (takes(operation, "If-Match")) {
            needed.addAll(List.of("409", "412", "428"));
        }
        for (String status : needed) {
            expect(operation.node().path("responses").has(status), operation.name() + " does not list " + status);
        }
    }

    private void versions(DescribedOperation operation) {
        String method = operation.name().replaceFirst(" .*", "");
        if (CHANGING.contains(method)) {
            expect(takes(operation, "If-Match"), operation.name() + " does not ask for If-Match");
        }
        if (method.equals("GET") && operation.name().endsWith("}")) {
            expect(gives(operation, "200", "ETag"), operation.name() + " gives no ETag");
        }
        if (operation.node().path("responses").has("201")) {
            boolean single = !made(operation) || gives(operation, "201", "ETag");
            expect(single, operation.name() + " gives no ETag");
            expect(gives(operation, "201", "Location"), operation.name() + " gives no Location");
        }
        if (operation.node().path("responses").has("202")) {
            expect(gives(operation, "202", "Location"), operation.name() + " gives no Location");
        }
    }

    /** What can grow is read page by page: both parameters, the member {@code next} and the header. */
    private void pages(DescribedOperation operation) {
        JsonNode schema = DescribedOperation.resolved(
                document, operation.node().at("/responses/200/content/application~1json/schema"));
        boolean paged = schema.path("properties").has("next");
        for (String name : List.of("limit", "after")) {
            expect(paged == takes(operation, name), operation.name() + " is half a list: " + name);
        }
        expect(paged == gives(operation, "200", "Link"), operation.name() + " is half a list: Link");
        expect(!paged || schema.path("properties").has("items"), operation.name() + " has pages without items");
    }

    private void names(String name, JsonNode schema) {
        expect(name.matches("([A-Z][a-z0-9]+)+"), name + " is not PascalCase");
        if (FOREIGN.contains(name)) {
            return;
        }
        // Generators make no client, or none that compiles, of alternatives that are no objects.
        expect(schema.findParents("oneOf").isEmpty(), name + " has alternatives");
        schema.path("properties")
                .fieldNames()
                .forEachRemaining(member ->
                        expect(member.matches("[a-z][A-Za-z0-9]*"), name + "." + member + " is not camelCase"));
        schema.findValues("enum")
                .forEach(values -> values.forEach(value -> expect(
                        value.isNull() || value.asText().matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"),
                        name + " has " + value + ", not UPPER_SNAKE")));
    }

    private void unused() {
        Set<String> referred = new HashSet<>();
        document.findValues("$ref").forEach(reference -> referred.add(reference.asText()));
        for (Map.Entry<String, JsonNode> section : document.path("components").properties()) {
            if (!section.getKey().equals("securitySchemes")) {
                section.getValue()
                        .fieldNames()
                        .forEachRemaining(name -> expect(
                                referred.contains("#/components/" + section.getKey() + "/" + name),
                                section.getKey() + " " + name + " is used by nothing"));
            }
        }
    }

    /** Whether what it makes is a thing with an address of its own below this one. */
    private boolean made(DescribedOperation operation) {
        String path = operation.name().replaceFirst("^\\w+ ", "");
        return document.path("paths").properties().stream()
                .anyMatch(other -> other.getKey().matches(Pattern.quote(path) + "/\\{[^}]+}"));
    }

    private boolean takes(DescribedOperation operation, String name) {
        return operation.parameters(document).stream()
                .anyMatch(parameter -> name.equals(parameter.path("name").asText()));
    }

    private boolean gives(DescribedOperation operation, String status, String header) {
        return DescribedOperation.resolved(
                        document, operation.node().path("responses").path(status))
                .path("headers")
                .has(header);
    }

    private void expect(boolean kept, String departure) {
        if (!kept) {
            departures.add(departure);
        }
    }
}
