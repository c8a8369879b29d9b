package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.throughline.exchange.Json;

/** A province's system reads what the offices of a bureau cover, plans otherwise, applies it and takes it back. */
class MandatesIT {

    /** Nothing else in these tests is about this bureau. */
    private static final String BUREAU = "nanjing-yuhuatai-ai";

    @Test
    void whatStandsPlansNothing() {
        Answer plan = plan(standing());

        assertThat(plan.status()).isEqualTo(201);
        assertThat(plan.json().path("changes")).isEmpty();
        assertThat(plan.json().path("problems")).isEmpty();
        assertThat(apply(plan).problem()).isEqualTo("mandate-plan-empty");
    }

    @Test
    void aMoveIsRehearsedAppliedLookedBackAtAndTakenBack() {
        LocalDate ahead = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusMonths(2);
        ArrayNode wanted = standing();
        mandate(
                wanted,
                "artificial-intelligence",
                mandate -> mandate.put("office", "general").put("from", ahead + ""));

        Answer plan = plan(wanted);
        assertThat(plan.json().at("/changes/0/kind").asText()).isEqualTo("MOVED");
        assertThat(plan.json().at("/changes/0/former").asText()).isEqualTo("industry");
        assertThat(office(ahead)).isEqualTo("industry");

        Answer applied = apply(plan);
        assertThat(applied.status()).as(applied.body()).isEqualTo(200);
        assertThat(applied.json().path("state").asText()).isEqualTo("APPLIED");
        assertThat(apply(plan).problem()).isEqualTo("mandate-plan-applied");
        assertThat(office(ahead)).isEqualTo("general");
        assertThat(office(ahead.minusDays(1))).isEqualTo("industry");
        assertThat(plan(standing()).json().path("changes")).isEmpty();

        ObjectNode back = Json.mapper().createObjectNode().put("bureau", BUREAU);
        back.put("undoes", plan.json().path("id").asText());
        Answer undo = post("/mandate-plans", back);
        assertThat(undo.status()).as(undo.body()).isEqualTo(201);
        assertThat(apply(undo).status()).isEqualTo(200);
        assertThat(office(ahead)).isEqualTo("industry");
    }

    @Test
    void choicesFitThePlanAndCountForTheVersionThatWasSeen() {
        LocalDate ahead = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusMonths(3);
        ArrayNode wanted = standing();
        mandate(
                wanted,
                "artificial-intelligence",
                mandate -> mandate.put("office", "general").put("from", ahead + ""));
        Answer plan = plan(wanted);
        String address = "/mandate-plans/" + plan.json().path("id").asText();

        Answer chosen = choose(address, plan.header("ETag"), "{\"moves\": [0], \"exceptions\": []}");
        Answer stale = choose(address, plan.header("ETag"), "{\"moves\": [], \"exceptions\": []}");
        Answer refused = choose(
                address,
                "*",
                "{\"moves\": [0, 9], \"exceptions\": [{\"kind\": \"ghosts\","
                        + " \"id\": \"0197a1f0-4c6e-7b1a-9d2e-5f1c3a7b8d92\"}]}");

        assertThat(plan.json().at("/changes/0/openWork").asText()).isEqualTo("STAYS");
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
        assertThat(chosen.json().at("/changes/0/openWork").asText()).isEqualTo("MOVES");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(refused.problem()).isEqualTo("mandate-choices-invalid");
        assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                .containsExactly("/moves/1", "/exceptions/0");
        assertThat(get(address + "/items?change=0").path("items")).isEmpty();
        assertThat(plan.json().path("needsApproval").asBoolean(true)).isFalse();
        Api.Call submit = Api.Call.of("POST", address + "/submission").with("If-Match", "*");
        assertThat(Api.send(submit.json("{\"reason\": \"局务会纪要\"}")).problem())
                .isEqualTo("mandate-plan-needs-no-approval");
    }

    @Test
    void allFaultsAreToldAtOnceAndThePastIsNotChangedByChance() {
        ArrayNode wanted = standing();
        wanted.addObject()
                .put("office", "nobody")
                .put("track", "artificial-intelligence")
                .put("from", "2026-02-30");
        wanted.addObject()
                .put("office", "general")
                .put("track", "no-such-track")
                .put("from", "2026-02-01");
        wanted.addObject()
                .put("office", "general")
                .put("track", "artificial-intelligence")
                .put("from", "2026-03-01");

        Answer refused = plan(wanted);
        assertThat(refused.status()).isEqualTo(422);
        List<String> pointers = new ArrayList<>();
        refused.json()
                .path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asText()));
        int first = wanted.size() - 3;
        assertThat(pointers).contains("/mandates/" + first + "/from");

        ArrayNode past = standing();
        mandate(past, "artificial-intelligence", mandate -> mandate.put("office", "general"));
        Answer plan = plan(past);
        assertThat(plan.json().path("problems")).isNotEmpty();
        assertThat(apply(plan).problem()).isEqualTo("mandate-plan-unsound");
    }

    @Test
    void aTrackThatNobodyHasIsAGap() {
        JsonNode space = get("/tracks/commercial-space");
        JsonNode health = get("/tracks/marine-biology");

        assertThat(space.path("office").isNull()).isTrue();
        assertThat(health.path("office").asText()).isEqualTo("1");
        assertThat(health.path("within").asText()).isEqualTo("life-health");
    }

    @Test
    void beforeItWasRecordedNothingWasBelieved() {
        assertThat(get("/mandates?bureau=" + BUREAU + "&asRecordedAt=2020-01-01")
                        .path("items"))
                .isEmpty();
        assertThat(Api.send(Api.Call.of("GET", "/mandates?bureau=suzhou")).problem())
                .isEqualTo("mandates-bureau-not-found");
    }

    private static ArrayNode standing() {
        return (ArrayNode) get("/mandates?limit=500&bureau=" + BUREAU).path("items");
    }

    private static void mandate(ArrayNode wanted, String track, Consumer<ObjectNode> change) {
        wanted.forEach(one -> {
            if (one.path("track").asText().equals(track)) {
                change.accept((ObjectNode) one);
            }
        });
    }

    private static String office(LocalDate day) {
        for (JsonNode mandate : get("/mandates?bureau=" + BUREAU + "&on=" + day).path("items")) {
            if (mandate.path("track").asText().equals("artificial-intelligence")) {
                return mandate.path("office").asText();
            }
        }
        return "";
    }

    private static Answer plan(ArrayNode wanted) {
        ObjectNode body = Json.mapper().createObjectNode().put("bureau", BUREAU);
        body.set("mandates", wanted);
        return post("/mandate-plans", body);
    }

    private static Answer apply(Answer plan) {
        Api.Call call =
                Api.Call.of("POST", "/mandate-plans/" + plan.json().path("id").asText() + "/application");
        return Api.send(call.with("If-Match", "*").json("{\"reason\": \"局务会纪要\"}"));
    }

    private static Answer choose(String plan, String version, String choices) {
        return Api.send(
                Api.Call.of("PUT", plan + "/choices").with("If-Match", version).json(choices));
    }

    private static Answer post(String path, ObjectNode body) {
        return Api.send(Api.Call.of("POST", path).json(body.toString()));
    }

    private static JsonNode get(String path) {
        return Api.send(Api.Call.of("GET", path)).json();
    }
}
