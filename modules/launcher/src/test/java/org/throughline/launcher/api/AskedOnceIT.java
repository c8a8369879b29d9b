package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the city holds of a firm, and what was done for it, as systems are told. */
class AskedOnceIT {

    private String firm = "";

    @BeforeEach
    void enter() {
        firm = "/enterprises/"
                + Exemplar.of(operation("GET /enterprises/{uscc}")).get("uscc");
    }

    @Test
    void whatIsHeldIsToldWithSourceAndAgeInTheOrderAsked() {
        JsonNode items = get(firm + "/held-facts?name=revenue&name=registeredOn&paper=business-licence&on=2026-03-01")
                .json()
                .path("items");

        assertThat(items).hasSize(3);
        assertThat(items.at("/0/state").asText()).isEqualTo("HELD");
        assertThat(items.at("/0/year").asInt()).isEqualTo(2025);
        assertThat(items.at("/0/value").isNumber()).isTrue();
        assertThat(items.at("/0/ageInDays").asInt()).isEqualTo(60);
        assertThat(items.at("/1/staleFrom").isNull()).isTrue();
        assertThat(items.at("/2/state").asText()).isEqualTo("MISSING");
        assertThat(items.at("/2/enough").asBoolean()).isFalse();
    }

    @Test
    void whatWasHeldThenIsToldOfAnEarlierDay() {
        JsonNode then = get(firm + "/held-facts?name=revenue&on=2025-06-30").json();
        JsonNode late = get(firm + "/held-facts?name=revenue&on=2099-01-01").json();
        JsonNode year =
                get(firm + "/held-facts?name=revenue:2024&on=2099-01-01").json();

        assertThat(then.at("/items/0/year").asInt()).isEqualTo(2025);
        assertThat(then.at("/items/0/ageInDays").asInt()).isZero();
        assertThat(late.at("/items/0/state").asText()).isEqualTo("STALE");
        assertThat(year.at("/items/0/state").asText()).isEqualTo("HELD");
    }

    @Test
    void everythingThatCanBeRecordedIsToldOfWhoeverAsksForNothing() {
        List<String> states = get(firm + "/held-facts").json().path("items").findValuesAsText("state");

        assertThat(states).hasSizeGreaterThan(20).contains("HELD", "HELD_AS_NO", "MISSING");
    }

    @Test
    void whatNobodyCanWantIsRefused() {
        for (String query : List.of("name=mood", "name=listed:2024", "name=Revenue", "paper=No")) {
            assertThat(get(firm + "/held-facts?" + query).status()).as(query).isEqualTo(422);
        }
    }

    @Test
    void whatIsDoneStandsFirstInTheTimelineAndPagesGiveTheWhole() {
        Answer recorded = Api.send(Api.Call.of("PUT", firm + "/facts/landArea")
                .with("If-Match", "*")
                .json("{\"value\": " + System.nanoTime() % 1_000_000
                        + ", \"source\": \"走访\", \"asOf\": \"2019-01-01\", \"reason\": \"更正\"}"));
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(200);

        JsonNode first = get(firm + "/timeline?limit=1").json().at("/items/0");
        List<String> whole =
                get(firm + "/timeline?limit=500").json().path("items").findValuesAsText("id");

        assertThat(first.path("kind").asText()).isEqualTo("facts-recorded");
        assertThat(first.at("/what/zh").asText()).contains("用地面积", "走访");
        assertThat(first.at("/what/en").asText()).contains("Land area");
        assertThat(first.path("who").asText()).isEqualTo("province");
        assertThat(walked(2)).isEqualTo(whole).hasSizeGreaterThan(2);
    }

    private List<String> walked(int limit) {
        List<String> ids = new ArrayList<>();
        String query = "?limit=" + limit;
        while (!query.isEmpty()) {
            JsonNode page = get(firm + "/timeline" + query).json();
            ids.addAll(page.path("items").findValuesAsText("id"));
            query = page.path("next").isNull()
                    ? ""
                    : "?limit=" + limit + "&after=" + page.path("next").asText();
        }
        return ids;
    }

    private static Answer get(String path) {
        return Api.send(Api.Call.of("GET", path));
    }

    private static Operation operation(String name) {
        return Contract.get().operations().stream()
                .filter(operation -> operation.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
