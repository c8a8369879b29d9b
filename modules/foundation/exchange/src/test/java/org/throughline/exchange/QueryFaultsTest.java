package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryFaultsTest {

    private static final ApiDescription API = new ApiDescription();

    @Test
    void aQueryTheOperationKnowsIsTaken() {
        assertThat(faults(Map.of(
                        "limit", List.of("500"),
                        "kind", List.of("GREEN"),
                        "picked", List.of("2026-02-28"),
                        "tag", List.of("a", "b"),
                        "fair", List.of("true"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit|0|Must be at least 1",
                "limit|501|Must be at most 500",
                "limit|abc|Must be a whole number",
                "limit|1.5|Must be a whole number",
                "limit|99999999999999999999|Must be a whole number",
                "limit|''|Must be a whole number",
                "kind|RED|Must be one of: GREEN, BLACK",
                "picked|2026-02-30|Must be a date that exists, such as 2026-03-01",
                "fair|yes|Must be true or false",
                "after|''|Must not be empty",
                "colour|red|There is no such query parameter",
            })
    void aWrongParameterIsNamed(String name, String value, String sentence) {
        assertThat(faults(Map.of(name, List.of(value)))).containsExactly("/" + name + " " + sentence);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(faults(Map.of("limit", List.of("0", "1"), "tag", List.of("a", "b", "c"), "x", List.of("1"))))
                .containsExactlyInAnyOrder(
                        "/x There is no such query parameter",
                        "/limit May be given once only",
                        "/tag Must have at most 2 items");
    }

    @Test
    void textThatCannotBeKeptIsRefused() {
        assertThat(faults(Map.of("kind", List.of("\0"))))
                .singleElement()
                .asString()
                .contains("cannot be kept");
    }

    private static List<String> faults(Map<String, List<String>> query) {
        Operation list = API.operation("GET", "/teas").orElseThrow();
        return QueryFaults.of(list, query, API.sentences()).stream()
                .map(fault -> fault.pointer() + " " + fault.detail().in(Locale.ENGLISH))
                .toList();
    }
}
