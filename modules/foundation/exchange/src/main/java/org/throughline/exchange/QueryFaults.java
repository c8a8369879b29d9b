package org.throughline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;

/** What is wrong with the query of a request; a pointer names the parameter, such as {@code /limit}. */
final class QueryFaults {

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private final List<Fault> faults = new ArrayList<>();

    private QueryFaults() {}

    /** Every fault, unknown parameters first; empty if the operation can use the query. */
    static List<Fault> of(Operation operation, Map<String, List<String>> query, SchemaFaults sentences) {
        QueryFaults check = new QueryFaults();
        Set<String> unknown = new TreeSet<>(query.keySet());
        unknown.removeAll(operation.query().keySet());
        unknown.forEach(name -> check.add(name, "fault.unknown-parameter"));
        for (Operation.QueryParameter parameter : operation.query().values()) {
            List<String> values = query.get(parameter.name());
            if (values != null) {
                check.values(parameter, values, sentences);
            } else if (parameter.required()) {
                check.add(parameter.name(), "fault.required");
            }
        }
        return check.faults;
    }

    private void values(Operation.QueryParameter parameter, List<String> values, SchemaFaults sentences) {
        if (!values.stream().allMatch(StorableText::holds)) {
            add(parameter.name(), "fault.text");
        } else if (values.size() > 1 && !parameter.repeated()) {
            add(parameter.name(), "fault.repeated");
        } else {
            sentences
                    .of(parameter.schema(), tree(parameter, values))
                    .forEach(fault -> faults.add(new Fault(pointer(parameter.name()), fault.detail())));
        }
    }

    private static JsonNode tree(Operation.QueryParameter parameter, List<String> values) {
        if (!parameter.repeated()) {
            return value(parameter.type(), values.get(0));
        }
        ArrayNode list = Json.mapper().createArrayNode();
        values.forEach(value -> list.add(value(parameter.type(), value)));
        return list;
    }

    /** The text as the JSON it stands for; as text where it stands for none, which the schema then refuses. */
    private static JsonNode value(String type, String text) {
        return switch (type) {
            case "integer" ->
                INTEGER.matcher(text).matches() ? LongNode.valueOf(Long.parseLong(text)) : new TextNode(text);
            case "number" ->
                NUMBER.matcher(text).matches() ? DecimalNode.valueOf(new BigDecimal(text)) : new TextNode(text);
            case "boolean" -> truth(text);
            default -> new TextNode(text);
        };
    }

    private static JsonNode truth(String text) {
        boolean known = "true".equals(text) || "false".equals(text);
        return known ? BooleanNode.valueOf("true".equals(text)) : new TextNode(text);
    }

    private void add(String name, String key) {
        faults.add(new Fault(pointer(name), new Phrase(ExchangeProblem.TEXTS, key)));
    }

    private static String pointer(String name) {
        return "/" + Pointers.escaped(name);
    }
}
