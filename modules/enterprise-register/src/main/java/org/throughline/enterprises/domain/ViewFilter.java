package org.throughline.enterprises.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Filter and order of the list of firms as its address has them.
 *
 * @param values by {@link #NAMES}, in their order; none is empty
 * @param facts conditions on facts, such as {@code revenue.2025:20000000..}; in the order they were given
 */
public record ViewFilter(Map<String, String> values, List<String> facts) {

    /** Parameters of the list that have one value, beside its conditions on facts. */
    public static final List<String> NAMES =
            List.of("q", "district", "zone", "industry", "kind", "size", "served", "sort");

    private static final String FACT = "fact";

    public ViewFilter {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = values.getOrDefault(name, "");
            if (!value.isEmpty()) {
                ordered.put(name, value);
            }
        }
        values = ordered;
        facts = List.copyOf(facts);
    }

    /** The value of a parameter; empty where it does not narrow. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Each parameter as {@code name=value}. */
    public List<String> parameters() {
        List<String> parameters = new ArrayList<>();
        values.forEach((name, value) -> parameters.add(name + "=" + value));
        facts.forEach(fact -> parameters.add(FACT + "=" + fact));
        return parameters;
    }

    /** Reads what {@link #parameters} gave; a parameter that the list no longer has narrows nothing. */
    public static ViewFilter read(List<String> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> facts = new ArrayList<>();
        for (String parameter : parameters) {
            String name = parameter.replaceFirst("=(?s:.*)", "");
            String value = parameter.substring(Math.min(name.length() + 1, parameter.length()));
            if (name.equals(FACT)) {
                facts.add(value);
            } else {
                values.put(name, value);
            }
        }
        return new ViewFilter(values, facts);
    }
}
