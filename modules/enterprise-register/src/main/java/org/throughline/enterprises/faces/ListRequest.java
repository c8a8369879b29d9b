package org.throughline.enterprises.faces;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterpriseOrder;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.SizeClass;
import org.throughline.enterprises.domain.FactConditions;
import org.throughline.enterprises.domain.ViewFilter;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;

/**
 * Which firms the address of a page asks for. What cannot be read narrows nothing, so that an old link still shows
 * something; the page tells which conditions on facts do not count.
 *
 * @param address filters, order and conditions, without a place
 * @param facts the conditions on facts, and those that cannot be asked
 * @param self account of the reader, whom {@code served=me} means
 */
record ListRequest(ListAddress address, FactConditions facts, String self) {

    /** Filters by one value each, in their order. */
    static final List<String> FILTERS = List.of("q", "district", "zone", "industry", "kind", "size", "served");

    /** Whoever reads. */
    private static final String ME = "me";

    /** Which saved view was opened; it narrows nothing. */
    static final String VIEW = "view";

    private static final int LONGEST_WORDS = 100;

    /** A list that nothing narrows. */
    static ListRequest open() {
        return new ListRequest(new ListAddress(Map.of(), List.of()), new FactConditions(List.of(), List.of()), "");
    }

    static ListRequest of(HttpServletRequest request, List<FactDefinition> catalogue) {
        Map<String, String> parameters = new LinkedHashMap<>();
        FILTERS.forEach(name -> parameters.put(name, parameter(request, name)));
        parameters.put("served", parameter(request, "served").equals(ME) ? ME : "");
        parameters.put("sort", parameter(request, "sort").equals("code") ? "code" : "");
        parameters.put(VIEW, parameter(request, VIEW));
        String[] given = request.getParameterValues("fact");
        List<String> conditions = given == null
                ? List.of()
                : Arrays.stream(given)
                        .map(text -> text.replace("\0", ""))
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .toList();
        Principal reader = request.getUserPrincipal();
        return new ListRequest(
                new ListAddress(parameters, conditions),
                FactConditions.read(conditions, catalogue),
                reader == null ? "" : reader.getName());
    }

    /** The value of a filter; empty where it does not narrow. */
    String value(String name) {
        return address.parameters().getOrDefault(name, "");
    }

    EnterpriseFilter filter() {
        return filter(address.parameters()).withFacts(facts.conditions());
    }

    /** The filter without one of its parts. */
    EnterpriseFilter filterWithout(String name) {
        return filter(address.with(name, "").parameters()).withFacts(facts.conditions());
    }

    EnterpriseOrder order() {
        return value("sort").equals("code") ? EnterpriseOrder.CODE : EnterpriseOrder.NAME;
    }

    /** What a view of this list keeps: whatever narrows it, and conditions that cannot be asked. */
    ViewFilter kept() {
        EnterpriseFilter read = filter(address.parameters());
        Map<String, String> values = new LinkedHashMap<>(address.parameters());
        values.put("district", read.district() == null ? "" : value("district"));
        values.put("industry", read.industry() == null ? "" : value("industry"));
        values.put("kind", read.kind() == null ? "" : value("kind"));
        return new ViewFilter(values, address.facts());
    }

    /** The address of the list as a view keeps it; {@code view} empty for none. */
    static ListAddress opening(ViewFilter filter, String view) {
        return new ListAddress(filter.values(), filter.facts()).with(VIEW, view);
    }

    /** The filter as the record of an export has it. */
    String told() {
        return address.given().stream()
                .filter(parameter -> !List.of("sort", VIEW).contains(parameter.name()))
                .map(parameter -> parameter.name() + "=" + parameter.value())
                .collect(Collectors.joining("&"));
    }

    private EnterpriseFilter filter(Map<String, String> parameters) {
        String district = parameters.getOrDefault("district", "");
        String industry = parameters.getOrDefault("industry", "");
        String zone = parameters.getOrDefault("zone", "");
        String kind = parameters.getOrDefault("kind", "");
        return EnterpriseFilter.ALL
                .withWords(parameters.get("q"))
                .withDistrict(DivisionCode.isWellFormed(district) ? new DivisionCode(district) : null)
                .withIndustry(IndustryCode.isWellFormed(industry) ? new IndustryCode(industry) : null)
                .withZone(zone.isEmpty() ? null : zone)
                .withServedBy(ME.equals(parameters.get("served")) ? self : null)
                .withKind(Arrays.stream(EntityKind.values())
                        .filter(known -> known.name().equals(kind))
                        .findFirst()
                        .orElse(null))
                .withSize(Arrays.stream(SizeClass.values())
                        .filter(known -> known.name().equals(parameters.getOrDefault("size", "")))
                        .findFirst()
                        .orElse(null));
    }

    /** Trimmed, without characters no text can hold; empty where it was not given. */
    static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        if (value == null) {
            return "";
        }
        String clean = value.replace("\0", "").strip();
        return clean.length() > LONGEST_WORDS && name.equals("q") ? clean.substring(0, LONGEST_WORDS) : clean;
    }
}
