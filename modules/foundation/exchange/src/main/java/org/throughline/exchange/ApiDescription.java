package org.throughline.exchange;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The description of the API: one OpenAPI 3.0 document made of the fragments of all modules.
 *
 * <p>It is put together when first asked for, and a schema is compiled when the first body is held against it, so a
 * start pays for neither. The same document is served to clients and used to check what they send.
 */
@ApplicationScoped
public class ApiDescription {

    private static final String NAME = "urn:throughline:api";
    private static final String JSON = "application/json";

    private final Map<String, Optional<Operation>> operations = new ConcurrentHashMap<>();
    private volatile @Nullable Loaded loaded;

    /** The whole document, to be read and not changed. */
    public JsonNode document() {
        return loaded().document();
    }

    /** What is said about a method of a path template below the base; empty if nothing is. */
    Optional<Operation> operation(String method, String path) {
        return operations.computeIfAbsent(method + " " + path, key -> read(method, path));
    }

    /** A body of this operation, to be checked when it is asked for. */
    <T> Submitted<T> submitted(JsonNode tree, Schema schema, Type type) {
        JavaType bound = Json.mapper().constructType(type);
        return new CheckedBody<>(tree, schema, loaded().sentences(), bound);
    }

    /** The sentences in which this document refuses a value. */
    SchemaFaults sentences() {
        return loaded().sentences();
    }

    /** The node itself, or what its reference points to. */
    static JsonNode resolved(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private Optional<Operation> read(String method, String path) {
        String pointer = "/paths/" + Pointers.escaped(path) + "/" + method.toLowerCase(Locale.ROOT);
        JsonNode node = document().at(pointer);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        String content = "/requestBody/content/" + Pointers.escaped(JSON) + "/schema";
        Optional<Schema> body =
                node.at(content).isMissingNode() ? Optional.empty() : Optional.of(schema(pointer + content));
        return Optional.of(new Operation(path, method, queryOf(pointer, node), body, takesKey(node)));
    }

    private boolean takesKey(JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (IdempotencyKey.HEADER.equals(
                    resolved(document(), parameter).path("name").asText())) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Operation.QueryParameter> queryOf(String pointer, JsonNode operation) {
        Map<String, Operation.QueryParameter> query = new LinkedHashMap<>();
        for (int i = 0; i < operation.path("parameters").size(); i++) {
            JsonNode parameter = operation.path("parameters").get(i);
            String reference = parameter.path("$ref").asText("");
            String at = reference.isEmpty() ? pointer + "/parameters/" + i : reference.substring(1);
            JsonNode meant = resolved(document(), parameter);
            if ("query".equals(meant.path("in").asText())) {
                query.put(meant.path("name").asText(), parameter(meant, at));
            }
        }
        return query;
    }

    private Operation.QueryParameter parameter(JsonNode parameter, String pointer) {
        JsonNode schema = resolved(document(), parameter.path("schema"));
        boolean repeated = "array".equals(schema.path("type").asText());
        JsonNode single = repeated ? resolved(document(), schema.path("items")) : schema;
        return new Operation.QueryParameter(
                parameter.path("name").asText(),
                parameter.path("required").asBoolean(),
                single.path("type").asText("string"),
                repeated,
                schema(pointer + "/schema"));
    }

    private Schema schema(String pointer) {
        return loaded().schemas().getSchema(SchemaLocation.of(NAME + "#" + pointer));
    }

    private Loaded loaded() {
        Loaded present = loaded;
        return present == null ? load() : present;
    }

    private synchronized Loaded load() {
        Loaded present = loaded;
        if (present == null) {
            JsonNode document =
                    ApiMerge.of(ApiFragments.all(Thread.currentThread().getContextClassLoader()));
            present = new Loaded(document, registry(document), new SchemaFaults(document));
            loaded = present;
        }
        return present;
    }

    private static SchemaRegistry registry(JsonNode document) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .losslessNarrowing(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        return SchemaRegistry.withDialect(
                Dialects.getOpenApi30(),
                builder -> builder.schemas(Map.of(NAME, document.toString())).schemaRegistryConfig(config));
    }

    private record Loaded(JsonNode document, SchemaRegistry schemas, SchemaFaults sentences) {}
}
