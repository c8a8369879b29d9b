package org.throughline.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of firms by what is known of them, asked as a client asks. */
class FirmFiltersIT {

    @Test
    void firmsAreFoundByWhatTheirFactsSay() {
        List<JsonNode> found = firms("fact=employees.2025:50..&fact=highTech:true");

        assertThat(found).isNotEmpty();
        for (JsonNode firm : found.subList(0, Math.min(20, found.size()))) {
            String code = firm.path("uscc").asText();
            assertThat(new BigDecimal(value(code, "employees", 2025).orElseThrow()))
                    .isGreaterThanOrEqualTo(new BigDecimal(50));
            assertThat(value(code, "highTech", 0)).contains("true");
        }
    }

    @Test
    void aConditionAndItsOppositePartTheFirms() {
        int all = firms("").size();

        assertThat(firms("fact=highTech:true").size()
                        + firms("fact=highTech:false").size())
                .isEqualTo(all);
        assertThat(firms("fact=employees.2025:*").size()
                        + firms("fact=employees.2025:-").size())
                .isEqualTo(all);
        assertThat(firms("fact=employees.2025:..49").size()
                        + firms("fact=employees.2025:50..").size())
                .isEqualTo(firms("fact=employees.2025:*").size());
    }

    @Test
    void everyConditionThatCannotBeAskedIsToldAtOnce() {
        Answer answer = Api.send(Api.Call.of(
                "GET", "/enterprises?fact=nothing:1&fact=highTech:true&fact=revenue:x&fact=sizeClass.2025:LARGE"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("query-invalid");
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .containsExactly("/fact/0", "/fact/2", "/fact/3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revenue:1' or '1'='1",
                "revenue:1);drop table enterprises.fact;--",
                "revenue' or true--:1",
                "sizeClass:LARGE') or true--",
                "revenue:1..2..3",
                ":",
                "revenue.0:1",
                "revenue:NaN",
                "registeredOn:infinity"
            })
    void whatIsNoConditionIsRefusedAndReachesNothing(String text) {
        Answer answer = Api.send(Api.Call.of("GET", "/enterprises?fact=" + URLEncoder.encode(text, UTF_8)));

        assertThat(answer.problem()).isEqualTo("query-invalid");
    }

    @Test
    void moreThanTwelveConditionsAreRefused() {
        String thirteen = String.join(
                "&",
                IntStream.range(0, 13)
                        .mapToObj(number -> "fact=employees:" + number + "..")
                        .toList());

        assertThat(Api.send(Api.Call.of("GET", "/enterprises?" + thirteen)).status())
                .isEqualTo(422);
        assertThat(Api.send(Api.Call.of("GET", "/enterprises?" + thirteen.replaceFirst("fact=[^&]*&", "")))
                        .status())
                .isEqualTo(200);
    }

    private static Optional<String> value(String code, String fact, int year) {
        for (JsonNode item : Api.send(Api.Call.of("GET", "/enterprises/" + code + "/facts"))
                .json()
                .path("items")) {
            if (item.path("name").asText().equals(fact) && item.path("year").asInt() == year) {
                return Optional.of(item.path("value").asText());
            }
        }
        return Optional.empty();
    }

    static List<JsonNode> firms(String query) {
        List<JsonNode> firms = new ArrayList<>();
        String start = "/enterprises?limit=500" + (query.isEmpty() ? "" : "&" + query);
        JsonNode page = Api.send(Api.Call.of("GET", start)).json();
        page.path("items").forEach(firms::add);
        while (!page.path("next").isNull()) {
            page = Api.send(Api.Call.of(
                            "GET", start + "&after=" + page.path("next").asText()))
                    .json();
            page.path("items").forEach(firms::add);
        }
        return firms;
    }
}
