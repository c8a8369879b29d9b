package org.throughline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;

/** Puts what a schema has against a value into sentences a reader can act upon. */
final class SchemaFaults {

    private static final Set<String> SENTENCES = Set.of(
            "enum", "maxLength", "minItems", "maxItems", "uniqueItems", "multipleOf", "oneOf", "minProperties", "not");
    private static final Set<String> FORMATS = Set.of("date", "date-time", "uuid", "email", "uri", "time");
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "object", "array");

    private final JsonNode document;

    /** Sentences that may quote the examples which {@code document} gives. */
    SchemaFaults(JsonNode document) {
        this.document = document;
    }

    /** Every fault of the value, in the order in which they are met; empty if it keeps to the schema. */
    List<Fault> of(Schema schema, JsonNode value) {
        List<Fault> faults = new ArrayList<>();
        for (Error error : schema.validate(value)) {
            // What each branch of an alternative wants contradicts the next; the alternative itself says enough.
            String path = error.getEvaluationPath().toString();
            if (!path.contains("/oneOf/") && !path.contains("/anyOf/")) {
                faults.add(fault(error));
            }
        }
        return faults;
    }

    private Fault fault(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String property = error.getProperty();
        String full = property == null ? pointer : pointer + "/" + Pointers.escaped(property);
        return switch (error.getKeyword()) {
            case "required" -> said(full, "fault.required", Map.of());
            case "additionalProperties" -> said(full, "fault.unknown-member", Map.of());
            case "type" -> said(pointer, type(error), Map.of());
            case "format" -> said(pointer, format(error), Map.of("format", text(error)));
            case "pattern" -> pattern(pointer, error);
            case "minLength" -> said(pointer, length(error), Map.of("bound", text(error)));
            case "minimum" -> bound(pointer, error, "exclusiveMinimum");
            case "maximum" -> bound(pointer, error, "exclusiveMaximum");
            default -> other(pointer, error);
        };
    }

    private static Fault other(String pointer, Error error) {
        String keyword = error.getKeyword();
        if (SENTENCES.contains(keyword)) {
            return said(pointer, "fault." + keyword, Map.of("bound", text(error)));
        }
        return said(pointer, "fault.other", Map.of("rule", keyword));
    }

    private static String type(Error error) {
        String expected = error.getSchemaNode().asText("");
        return TYPES.contains(expected) ? "fault.type." + expected : "fault.value";
    }

    private static String format(Error error) {
        return FORMATS.contains(text(error)) ? "fault.format." + text(error) : "fault.format";
    }

    private static String length(Error error) {
        return error.getSchemaNode().asInt() == 1 ? "fault.empty" : "fault.minLength";
    }

    private Fault pattern(String pointer, Error error) {
        JsonNode example = rule(error).path("example");
        return example.isValueNode()
                ? said(pointer, "fault.pattern-example", Map.of("example", example.asText()))
                : said(pointer, "fault.pattern", Map.of("pattern", text(error)));
    }

    private Fault bound(String pointer, Error error, String exclusive) {
        boolean strict = rule(error).path(exclusive).asBoolean(false);
        String key = "fault." + (strict ? exclusive : error.getKeyword());
        return said(pointer, key, Map.of("bound", text(error)));
    }

    /** The schema the broken rule stands in. */
    private JsonNode rule(Error error) {
        NodePath keyword = error.getSchemaLocation().getFragment();
        return document.at(keyword.getParent().toString());
    }

    /** The value of the broken rule, an enumeration as a list with commas. */
    private static String text(Error error) {
        JsonNode rule = error.getSchemaNode();
        if (!rule.isArray()) {
            return rule.asText();
        }
        List<String> allowed = new ArrayList<>();
        rule.forEach(value -> allowed.add(value.asText()));
        return String.join(", ", allowed);
    }

    private static Fault said(String pointer, String key, Map<String, String> values) {
        return new Fault(pointer, new Phrase(ExchangeProblem.TEXTS, key, values));
    }
}
