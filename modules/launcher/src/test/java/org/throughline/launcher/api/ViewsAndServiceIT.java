package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Views that systems keep, and who serves a firm as they are told. */
class ViewsAndServiceIT {

    private static final String VIEWS = "/enterprise-views";

    private final Creation creation;

    ViewsAndServiceIT(TestReporter reporter) {
        creation = Creation.drawing(reporter);
    }

    @Test
    void aViewIsKeptReadSentBackChangedAndRemoved() {
        String name = "V " + creation.key();
        Answer kept = post(VIEWS, view(name, "[\"revenue.2025:20000000..\"]"));
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        String path = VIEWS + "/" + kept.json().path("id").asText();
        Answer read = Api.send(Api.Call.of("GET", path));

        Answer same = put(path, read.header("ETag"), read.body());
        Answer changed = put(path, read.header("ETag"), view(name + "!", "[]"));
        Answer late = put(path, read.header("ETag"), view(name + "?", "[]"));

        assertThat(read.json()).isEqualTo(kept.json());
        assertThat(same.json()).isEqualTo(read.json());
        assertThat(same.header("ETag")).isEqualTo(read.header("ETag"));
        assertThat(changed.json().path("name").asText()).isEqualTo(name + "!");
        assertThat(late.status()).isEqualTo(412);
        assertThat(post(VIEWS, view(name + "!", "[]")).problem()).isEqualTo("view-name-taken");
        Api.Call foreign = Api.Call.of("GET", path).with("Authorization", Api.bearer("longwan", ""));
        assertThat(Api.send(foreign).problem()).isEqualTo("view-not-found");
        assertThat(Api.send(Api.Call.of("DELETE", path)).status()).isEqualTo(428);
        assertThat(Api.send(Api.Call.of("DELETE", path).with("If-Match", changed.header("ETag")))
                        .status())
                .isEqualTo(204);
        assertThat(Api.send(Api.Call.of("GET", path)).status()).isEqualTo(404);
    }

    @Test
    void everyFaultOfAViewIsTold() {
        String body = "{\"name\": \" \", \"sharedWith\": \"wenzhou-ai\","
                + " \"filter\": {\"district\": \"33x\", \"facts\": [\"former:*\"]}}";

        Answer refused = post(VIEWS, body);

        assertThat(refused.problem()).isEqualTo("view-invalid");
        assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                .containsExactly("/name", "/filter/district", "/filter/facts/0", "/sharedWith");
    }

    @Test
    void somebodyServesAFirmUntilItEndsAndTheHistoryStays() {
        String firm = "/enterprises/" + aFirm();
        Answer made = post(firm + "/assignments", "{\"person\": \"liaison\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String id = made.json().path("id").asText();
        String path = firm + "/assignments/" + id;

        assertThat(post(firm + "/assignments", "{\"person\": \"liaison\"}").problem())
                .isEqualTo("assignment-taken");
        assertThat(post(firm + "/assignments", "{\"person\": \"director\"}").problem())
                .isEqualTo("assignment-not-reached");
        assertThat(move(path + "/handovers", "*", "{\"to\": \"liaison\", \"reason\": \"换人\"}")
                        .problem())
                .isEqualTo("assignment-invalid");
        assertThat(move(path + "/end", "\"9\"", "{\"reason\": \"迁出\"}").status())
                .isEqualTo(412);
        assertThat(items("/enterprises?servedBy=liaison&limit=500").findValuesAsText("uscc"))
                .contains(made.json().path("uscc").asText());
        Answer ended = move(path + "/end", made.header("ETag"), "{\"reason\": \"迁出\"}");
        assertThat(ended.json().path("endedWhy").asText()).isEqualTo("迁出");
        assertThat(move(path + "/end", "*", "{\"reason\": \"迁出\"}").problem()).isEqualTo("assignment-over");
        assertThat(items(firm + "/assignments").findValuesAsText("id")).containsExactly(id);
        assertThat(items("/assignments?person=liaison&box=OPEN&limit=500").findValuesAsText("id"))
                .doesNotContain(id);
        assertThat(Api.send(Api.Call.of("GET", path.replace(firm, "/enterprises/" + aFirm())))
                        .problem())
                .isEqualTo("assignment-not-found");
    }

    @Test
    void aFirmUnderTestCanBeMadeTwice() {
        String firm = aFirm();

        FirmUnderTest.with(firm);
        FirmUnderTest.with(firm);

        assertThat(items("/enterprises/" + firm + "/assignments")).hasSize(2);
    }

    private String aFirm() {
        String code = creation.uscc();
        Answer registered = post(
                "/enterprises",
                "{\"uscc\": \"" + code
                        + "\", \"name\": \"温州试验阀门有限公司\", \"industry\": \"C3443\", \"district\": \"330303\"}");
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        return code;
    }

    private static String view(String name, String facts) {
        return "{\"name\": \"" + name + "\", \"filter\": {\"district\": \"330303\", \"facts\": " + facts + "}}";
    }

    private static JsonNode items(String path) {
        return Api.send(Api.Call.of("GET", path)).json().path("items");
    }

    private static Answer post(String path, String body) {
        return Api.send(Api.Call.of("POST", path).json(body));
    }

    private static Answer put(String path, String version, String body) {
        return Api.send(Api.Call.of("PUT", path).with("If-Match", version).json(body));
    }

    private static Answer move(String path, String version, String body) {
        return Api.send(Api.Call.of("POST", path).with("If-Match", version).json(body));
    }
}
