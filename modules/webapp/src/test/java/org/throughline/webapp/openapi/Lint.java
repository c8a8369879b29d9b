package org.throughline.webapp.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a description lacks that a stranger would miss. */
final class Lint {

    private static final Set<String> OUTSIDE = Set.of("KeySet", "Health");

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final List<String> lacks = new ArrayList<>();

    private Lint(JsonNode document) {
        this.document = document;
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .losslessNarrowing(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(),
                builder ->
                        builder.schemas(Map.of("urn:api", document.toString())).schemaRegistryConfig(config));
    }

    static List<String> of(JsonNode document) {
        Lint lint = new Lint(document);
        DescribedOperation.all(document).forEach(lint::operation);
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> lint.schema(schema.getKey(), schema.getValue()));
        document.at("/components/responses")
                .properties()
                .forEach(response -> lint.contents(
                        "response " + response.getKey(),
                        "/components/responses/" + response.getKey(),
                        response.getValue()));
        return lint.lacks;
    }

    private void operation(DescribedOperation operation) {
        JsonNode node = operation.node();
        for (String member : List.of("operationId", "summary")) {
            need(operation.name(), member, node.has(member));
        }
        need(operation.name(), "tags", !node.path("tags").isEmpty());
        for (JsonNode parameter : operation.parameters(document)) {
            String where = operation.name() + " " + parameter.path("name").asText();
            need(where, "description", parameter.has("description"));
            need(where, "example", parameter.has("example"));
        }
        String pointer = "/paths/" + operation.name().replaceFirst("^\\w+ ", "").replace("/", "~1") + "/"
                + operation.name().split(" ", -1)[0].toLowerCase(java.util.Locale.ROOT);
        contents(operation.name(), pointer + "/requestBody", node.path("requestBody"));
        node.path("responses").properties().forEach(response -> {
            JsonNode meant = DescribedOperation.resolved(document, response.getValue());
            need(operation.name() + " " + response.getKey(), "description", meant.has("description"));
            if (!response.getValue().has("$ref")) {
                contents(
                        operation.name() + " " + response.getKey(), pointer + "/responses/" + response.getKey(), meant);
            }
        });
    }

    /** Each form of a body has an example, and the example keeps to the schema. */
    private void contents(String where, String pointer, JsonNode body) {
        body.path("content").properties().forEach(content -> {
            String type = content.getKey();
            if (!type.endsWith("json")) {
                return;
            }
            JsonNode example = content.getValue().path("example");
            JsonNode schema =
                    DescribedOperation.resolved(document, content.getValue().path("schema"));
            JsonNode shown = example.isMissingNode() ? schema.path("example") : example;
            need(where, "an example of " + type, !shown.isMissingNode());
            if (!shown.isMissingNode()) {
                String at = pointer + "/content/" + type.replace("~", "~0").replace("/", "~1") + "/schema";
                Schema rule = schemas.getSchema(SchemaLocation.of("urn:api#" + at));
                rule.validate(shown).forEach(error -> lacks.add(where + ": the example breaks its schema: " + error));
            }
        });
    }

    private void schema(String name, JsonNode schema) {
        need(name, "description", schema.has("description") || schema.has("allOf"));
        if (OUTSIDE.contains(name)) {
            return;
        }
        schema.path("properties")
                .properties()
                .forEach(member -> need(
                        name + "." + member.getKey(),
                        "description",
                        DescribedOperation.resolved(document, member.getValue()).has("description")
                                || member.getValue().has("allOf")));
    }

    private void need(String where, String what, boolean there) {
        if (!there) {
            lacks.add(where + " lacks " + what);
        }
    }
}
