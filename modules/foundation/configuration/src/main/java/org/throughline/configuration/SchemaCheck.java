package org.throughline.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Holds a file against its JSON Schema and tells every departure in the house's own words. */
final class SchemaCheck {

    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private static final String NOT_BLANK = "\\S";

    private SchemaCheck() {}

    /**
     * Notes every fault of the tree.
     *
     * @param schema file name without {@code .schema.json}, among the schemas beside this class
     */
    static void check(YamlTree tree, String schema) {
        for (Error error : SCHEMAS.computeIfAbsent(schema, SchemaCheck::load).validate(tree.node())) {
            tell(tree, error);
        }
    }

    /** The schema itself, so that a fingerprint changes when what it vouches for does. */
    static String text(String name) {
        String resource = "schema/" + name + ".schema.json";
        try (InputStream in = Objects.requireNonNull(SchemaCheck.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Schema load(String name) {
        return Validator.REGISTRY.getSchema(text(name), InputFormat.JSON);
    }

    private static void tell(YamlTree tree, Error error) {
        String place = pointer(error.getInstanceLocation());
        JsonNode rule = error.getSchemaNode();
        JsonNode value = error.getInstanceNode();
        switch (error.getKeyword()) {
            case "type" -> tree.faultAt(place, "type", "expected", rule.asText(), "found", kind(value));
            case "required" -> tree.faultAt(place, "required", "key", error.getProperty());
            case "additionalProperties" -> tellKey(tree, place, error.getProperty());
            case "enum" -> tree.faultAt(place, "enum", "value", value.asText(), "allowed", words(rule));
            case "pattern" -> tellPattern(tree, place, value.asText(), rule.asText());
            case "minItems" -> tree.faultAt(place, "min-items", "limit", rule.asText());
            case "uniqueItems" -> tree.faultAt(place, "unique-items");
            case "maxLength" ->
                tree.faultAt(place, "length", "length", value.asText().length(), "limit", rule.asText());
            case "minimum", "maximum" -> tree.faultAt(place, "range", "value", value.asText(), "limit", rule.asText());
            default -> tree.faultAt(place, "other", "problem", error.getMessage());
        }
    }

    private static void tellKey(YamlTree tree, String place, String key) {
        String position = YamlTree.keyOf(YamlTree.below(place, key));
        if (key.indexOf(TypingSlip.WIDE_COLON) < 0) {
            tree.faultAt(position, "unknown-key", "key", key);
        } else {
            tree.faultAt(position, "wide-colon");
        }
    }

    private static void tellPattern(YamlTree tree, String place, String value, String pattern) {
        String plain = TypingSlip.plain(value);
        if (pattern.equals(NOT_BLANK)) {
            tree.faultAt(place, "blank");
        } else if (!plain.equals(value)) {
            tree.faultAt(place, "wide-signs", "value", value, "plain", plain);
        } else {
            tree.faultAt(place, "pattern", "value", value, "pattern", pattern);
        }
    }

    private static String pointer(NodePath path) {
        String pointer = "";
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer = YamlTree.below(pointer, path.getElement(i).toString());
        }
        return pointer;
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            default -> "null";
        };
    }

    private static String words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    /** Made when the first file is really checked: it costs more than all the reading. */
    private static final class Validator {

        static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    }
}
