package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A province's system asks whom a bureau goes to, and sees where nobody is. */
class CounterpartsIT {

    @Test
    void aTopicNeedsSeveralDepartmentsAtOnceAndNamesOurOnePerson() {
        JsonNode province =
                items("?topic=emerging-industries&level=PROVINCE&on=2026-06-01").get(0);

        assertThat(texts(province.path("departments"))).containsExactly("浙江省发展和改革委员会", "浙江省商务厅", "浙江省科学技术厅");
        assertThat(items("?topic=emerging-industries&level=CITY")
                        .get(0)
                        .path("limit")
                        .toString())
                .isEqualTo("{\"amount\":\"200000.00\",\"currency\":\"CNY\"}");
        assertThat(province.path("state").asText()).isIn("COVERED", "NO_PERSON");
        assertThat(items("?topic=semiconductors&level=CITY")
                        .get(0)
                        .at("/person/name")
                        .asText())
                .isEqualTo("徐一鸣");
        assertThat(items("?topic=semiconductors&level=CITY")
                        .get(0)
                        .path("office")
                        .asText())
                .isEqualTo("2");
    }

    @Test
    void whoeverHasNoPostOnTheDayIsNotThere() {
        JsonNode beforeAnybodyCame =
                items("?topic=semiconductors&level=CITY&on=2025-12-02").get(0);

        assertThat(beforeAnybodyCame.path("state").asText()).isEqualTo("NO_PERSON");
        assertThat(beforeAnybodyCame.path("person").isNull()).isTrue();
        assertThat(beforeAnybodyCame.path("departments")).hasSize(1);
    }

    @Test
    void aTopicWithoutAnybodyIsThereAsWorkToBeDone() {
        List<JsonNode> missing = items("?missing=true");

        assertThat(missing).hasSize(1);
        assertThat(missing.get(0).path("topic").asText()).isEqualTo("commercial-space");
        assertThat(missing.get(0).path("state").asText()).isEqualTo("NO_COUNTERPART");
        assertThat(missing.get(0).path("departments")).isEmpty();
        assertThat(items("?missing=true&on=2026-02-28")).hasSize(2);
        assertThat(items("?asRecordedAt=2020-01-01")).isEmpty();
        assertThat(items("?bureau=nanjing-yuhuatai-ai&missing=true")).hasSize(1);
    }

    @Test
    void whatNoBureauHasIsRefusedWithEveryFault() {
        Answer refused = get("?level=COUNTY&on=2026-13-01&missing=perhaps");
        assertThat(refused.problem()).isEqualTo("query-invalid");
        assertThat(refused.json().path("errors")).hasSize(3);

        Answer tea = get("?topic=tea");
        assertThat(tea.status()).isEqualTo(422);
        assertThat(tea.json().at("/errors/0/pointer").asText()).isEqualTo("/topic");
        assertThat(get("?on=2026-02-30").problem()).isEqualTo("query-invalid");
        assertThat(get("?bureau=suzhou").problem()).isEqualTo("mandates-bureau-not-found");
    }

    private static List<JsonNode> items(String query) {
        Answer answer = get(query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<JsonNode> items = new ArrayList<>();
        answer.json().path("items").forEach(items::add);
        return items;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static Answer get(String query) {
        return Api.send(Api.Call.of("GET", "/counterparts" + query));
    }
}
