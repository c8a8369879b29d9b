package org.throughline.audit.faces;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.journal.JournalFilter;

/**
 * The list of entries as an address: every filter is a parameter, so that a link can be sent. Days are those of
 * Shanghai, the first and the last included.
 *
 * @param parameters name and value, trimmed; empty for a filter that does not narrow
 */
record JournalAddress(Map<String, String> parameters) {

    private static final String PATH = "/admin/journal";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST = 200;

    /** Takes what a request says; what no filter can hold is left out. */
    static JournalAddress of(UnaryOperator<@Nullable String> request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : new String[] {"subject", "kind", "actor", "from", "to"}) {
            @Nullable String value = request.apply(name);
            String clean = value == null ? "" : value.replace("\0", "").strip();
            parameters.put(name, clean.length() > LONGEST ? "" : clean);
        }
        return new JournalAddress(parameters);
    }

    String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    boolean isNarrowed() {
        return parameters.values().stream().anyMatch(value -> !value.isEmpty());
    }

    JournalFilter filter() {
        return new JournalFilter(given("subject"), given("kind"), given("actor"), day("from", 0), day("to", 1));
    }

    /** The same list from a place on. */
    String after(String token) {
        Map<String, String> moved = new LinkedHashMap<>(parameters);
        moved.put("after", token);
        return new JournalAddress(moved).toString();
    }

    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    private @Nullable String given(String name) {
        return value(name).isEmpty() ? null : value(name);
    }

    /** What is no day does not narrow: an address that was cut still shows the list. */
    private @Nullable Instant day(String name, int later) {
        try {
            return value(name).isEmpty()
                    ? null
                    : LocalDate.parse(value(name))
                            .plusDays(later)
                            .atStartOfDay(ZONE)
                            .toInstant();
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
