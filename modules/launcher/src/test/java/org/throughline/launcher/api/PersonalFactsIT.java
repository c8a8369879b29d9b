package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A personal fact by the API: taken, never given back, not found by its value, not taken along, and erased. */
class PersonalFactsIT {

    private static final String WHO = "张岳衡";
    private static final String FACT = "legalRepresentative";

    private String firm = "";

    @BeforeEach
    void enter() {
        firm = "/enterprises/"
                + FirmUnderTest.another(Api.send(Api.Call.of("GET", "/enterprises?limit=1"))
                        .json()
                        .at("/items/0/uscc")
                        .asText());
    }

    @Test
    void itIsTakenAndReadAsStarsAndSentBackUnchangedItStays() {
        Answer recorded = record(WHO, "营业执照");
        JsonNode read = said();

        Answer sentBack = put(read.toString());
        Answer corrected = record("****", "营业执照副本");
        Answer half = record("张*", "营业执照");

        assertThat(recorded.status()).isEqualTo(200);
        assertThat(recorded.body()).doesNotContain(WHO);
        assertThat(read.path("value").asText()).isEqualTo("****");
        assertThat(read.path("masked").asBoolean()).isTrue();
        assertThat(sentBack.status()).isEqualTo(200);
        assertThat(sentBack.header("ETag")).isEqualTo(recorded.header("ETag"));
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.json().at("/errors/0/pointer").asText()).isEqualTo("/value");
    }

    @Test
    void thereIsNoAddressThatTellsIt() {
        record(WHO, "营业执照");

        for (String address : new String[] {
            firm + "/facts",
            firm + "/facts?history=true",
            firm + "/held-facts",
            firm + "/timeline",
            firm,
            "/enterprises"
        }) {
            Answer answer = Api.send(Api.Call.of("GET", address));
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(answer.body()).as(address).doesNotContain(WHO);
        }
        JsonNode held = Api.send(Api.Call.of("GET", firm + "/held-facts?name=" + FACT))
                .json()
                .at("/items/0");
        assertThat(held.path("state").asText()).isEqualTo("HELD");
        assertThat(held.path("value").isNull()).isTrue();
        JsonNode catalogue = Api.send(Api.Call.of("GET", "/facts")).json().path("items");
        assertThat(catalogue.findParents("name").stream()
                        .filter(fact -> fact.path("name").asText().equals(FACT))
                        .map(fact -> fact.path("personal").asText()))
                .containsExactly("NAME");
    }

    @Test
    void onlyWhetherItIsKnownIsAskedAndNoTableHasIt() {
        Answer named = Api.send(Api.Call.of("GET", "/enterprises?fact=" + FACT + ":zhang"));
        Answer known = Api.send(Api.Call.of("GET", "/enterprises?fact=" + FACT + ":*"));
        Answer column = Api.send(Api.Call.of("GET", "/enterprise-exports?column=name&column=" + FACT)
                .with("Accept", "text/csv"));

        assertThat(named.status()).isEqualTo(422);
        assertThat(named.body()).contains("/fact/0").doesNotContain("zhang");
        assertThat(known.status()).isEqualTo(200);
        assertThat(column.status()).isEqualTo(422);
        assertThat(column.json().at("/errors/0/pointer").asText()).isEqualTo("/column/1");
    }

    @Test
    void itIsErasedForAReasonAndTheHistorySaysSo() {
        record(WHO, "营业执照");

        Answer without = erase("");
        Answer erased = erase("?reason=%E6%9C%AC%E4%BA%BA%E8%A6%81%E6%B1%82");
        Answer again = erase("?reason=%E6%9C%AC%E4%BA%BA%E8%A6%81%E6%B1%82");
        Answer other =
                Api.send(Api.Call.of("DELETE", firm + "/facts/revenue?reason=x").with("If-Match", "*"));

        assertThat(without.status()).isEqualTo(422);
        assertThat(erased.status()).as(erased.body()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.problem()).isEqualTo("fact-not-kept");
        assertThat(other.problem()).isEqualTo("fact-not-personal");
        assertThat(Api.send(Api.Call.of("GET", firm + "/facts")).json().path("items"))
                .isEmpty();
        JsonNode said = said();
        assertThat(said.path("erasedAt").isTextual()).isTrue();
        assertThat(said.path("erasureReason").asText()).isEqualTo("本人要求");
        assertThat(record(WHO, "营业执照").status()).isEqualTo(200);
    }

    private Answer record(String value, String source) {
        return put("{\"value\": \"" + value + "\", \"source\": \"" + source + "\", \"asOf\": \"2025-06-01\"}");
    }

    private Answer put(String body) {
        return Api.send(Api.Call.of("PUT", firm + "/facts/" + FACT)
                .with("If-Match", "*")
                .json(body));
    }

    private Answer erase(String query) {
        return Api.send(Api.Call.of("DELETE", firm + "/facts/" + FACT + query).with("If-Match", "*"));
    }

    private JsonNode said() {
        return Api.send(Api.Call.of("GET", firm + "/facts?history=true")).json().at("/items/0");
    }
}
