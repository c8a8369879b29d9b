package org.throughline.enterprises.faces;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of firms as an address: filters, order and place are parameters, so that a link can be sent.
 *
 * @param parameters name and value in their order; an empty value is left out of the address
 * @param facts conditions on facts, as an address has them
 */
record ListAddress(Map<String, String> parameters, List<String> facts) {

    private static final String PATH = "/enterprises";

    ListAddress {
        parameters = new LinkedHashMap<>(parameters);
        facts = List.copyOf(facts);
    }

    /** One parameter of the address. */
    public record Parameter(String name, String value) {}

    /** The same list with one parameter changed, at its beginning. */
    ListAddress with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new ListAddress(changed, facts).atBeginning();
    }

    /** The same list with one condition more, at its beginning. */
    ListAddress withFact(String condition) {
        List<String> more = new ArrayList<>(facts);
        if (!more.contains(condition)) {
            more.add(condition);
        }
        return new ListAddress(parameters, more).atBeginning();
    }

    /** The same list without the condition at this place, at its beginning. */
    ListAddress withoutFact(int place) {
        List<String> fewer = new ArrayList<>(facts);
        fewer.remove(place);
        return new ListAddress(parameters, fewer).atBeginning();
    }

    /** The same list, from the place that {@code token} names on. */
    ListAddress at(String direction, String token) {
        Map<String, String> moved = new LinkedHashMap<>(atBeginning().parameters);
        moved.put(direction, token);
        return new ListAddress(moved, facts);
    }

    /** What the address is made of, empty values left out. */
    List<Parameter> given() {
        return Stream.concat(
                        parameters.entrySet().stream().map(each -> new Parameter(each.getKey(), each.getValue())),
                        facts.stream().map(condition -> new Parameter("fact", condition)))
                .filter(parameter -> !parameter.value().isEmpty())
                .toList();
    }

    /** The address below another path, such as that of the export. */
    String below(String more) {
        String query = given().stream()
                .map(each -> each.name() + "=" + URLEncoder.encode(each.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return PATH + more + (query.isEmpty() ? "" : "?" + query);
    }

    private ListAddress atBeginning() {
        Map<String, String> first = new LinkedHashMap<>(parameters);
        first.remove("after");
        first.remove("before");
        return new ListAddress(first, facts);
    }

    @Override
    public String toString() {
        return below("");
    }
}
