package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The description as the running server gives it, and whether an answer keeps to it. */
final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String NAME = "urn:served";

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .losslessNarrowing(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(),
                builder -> builder.schemas(Map.of(NAME, document.toString())).schemaRegistryConfig(config));
    }

    static Contract get() {
        return Holder.SERVED;
    }

    JsonNode document() {
        return document;
    }

    /** Every operation of the API itself; those of the server around it stand elsewhere. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths").properties().stream()
                .filter(path -> !path.getValue().has("servers"))
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                path.getValue(),
                                document))));
        return operations;
    }

    /**
     * Fails unless the description knows this answer of this operation; a path it does not know is none of its
     * business.
     */
    void check(String method, String path, Answer answer) {
        String plain = path.replaceFirst("\\?.*", "");
        Optional<Operation> operation = operations().stream()
                .filter(known -> known.method().equals(method) && matches(known.path(), plain))
                .findFirst();
        if (operation.isEmpty()) {
            return;
        }
        String what = method + " " + path + " " + answer.status();
        JsonNode response = operation.get().response(answer.status());
        assertThat(response.isMissingNode()).as(what + " is described").isFalse();
        if (!answer.body().isEmpty()) {
            JsonNode content = response.path("content").path(answer.mediaType());
            assertThat(content.isMissingNode())
                    .as(what + " as " + answer.mediaType() + " is described")
                    .isFalse();
            if (!answer.mediaType().endsWith("json")) {
                return;
            }
            String at = operation.get().schemaPointer(answer.status(), answer.mediaType());
            Schema schema =
                    compiled.computeIfAbsent(at, pointer -> schemas.getSchema(SchemaLocation.of(NAME + "#" + pointer)));
            assertThat(schema.validate(answer.json()))
                    .as(what + " keeps to its schema")
                    .isEmpty();
        }
        response.path("headers").properties().stream()
                .filter(header ->
                        !Set.of("Link", "Retry-After", "Idempotency-Replayed").contains(header.getKey()))
                .forEach(header -> assertThat(answer.header(header.getKey()))
                        .as(what + " carries " + header.getKey())
                        .isNotEmpty());
    }

    private static boolean matches(String template, String path) {
        String pattern = Pattern.compile("\\{[^}]+}")
                .splitAsStream(template + " ")
                .map(part -> Pattern.quote(part.stripTrailing()))
                .collect(Collectors.joining("[^/]+"));
        return path.matches(pattern);
    }

    /** Reads the description once. */
    private static final class Holder {
        static final Contract SERVED =
                new Contract(Api.sendAnywhere(new Api.Call("GET", "/openapi?format=json", Map.of(), Optional.empty()))
                        .json());
    }
}
