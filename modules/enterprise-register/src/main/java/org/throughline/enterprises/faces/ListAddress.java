package org.throughline.enterprises.faces;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The list of firms as an address: filters, order and place are parameters, so that a link can be sent.
 *
 * @param parameters name and value in their order; an empty value is left out of the address
 */
record ListAddress(Map<String, String> parameters) {

    private static final String PATH = "/enterprises";

    ListAddress {
        parameters = new LinkedHashMap<>(parameters);
    }

    /** The same list with one parameter changed, at its beginning. */
    ListAddress with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new ListAddress(changed).atBeginning();
    }

    /** The same list, from the place that {@code token} names on. */
    ListAddress at(String direction, String token) {
        Map<String, String> moved = new LinkedHashMap<>(atBeginning().parameters);
        moved.put(direction, token);
        return new ListAddress(moved);
    }

    private ListAddress atBeginning() {
        Map<String, String> first = new LinkedHashMap<>(parameters);
        first.remove("after");
        first.remove("before");
        return new ListAddress(first);
    }

    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? PATH : PATH + "?" + query));
    }
}
