package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Runs over all firms: of a policy with two clauses that firms of the demo meet, and lose between two runs. */
final class RunUnderTest {

    private static final String TESTS = "[{\"name\": \"没有处罚\", \"day\": \"2026-06-30\", \"facts\":"
            + " {\"environmentPenalty\": false, \"safetyIncident\": false}, \"verdict\": \"ELIGIBLE\"}, {\"name\": \"有处罚\","
            + " \"day\": \"2026-06-30\", \"facts\": {\"environmentPenalty\": true, \"safetyIncident\": true}, \"verdict\":"
            + " \"NOT_ELIGIBLE\"}]";

    private static String policy = "";
    private static String changed = "";

    private RunUnderTest() {}

    /** A policy of its own that is in force, entered once: its code. */
    static synchronized String policy() {
        if (policy.isEmpty()) {
            String code = "T-" + UUID.randomUUID().toString().substring(0, 13);
            String body = "{\"code\": \"" + code + "\", \"title\": \"试验政策\", \"issuer\": \"试验局\", \"validFrom\":"
                    + " \"2026-01-01\", \"clauses\": [" + clause("clean", "!environmentPenalty") + ", "
                    + clause("safe", "!environmentPenalty && !safetyIncident") + "]}";
            Answer added = Api.send(Api.Call.of("POST", "/policies").json(body));
            assertThat(added.status()).as(added.body()).isEqualTo(201);
            for (String to : List.of("REVIEW", "ISSUED")) {
                Answer moved = Api.send(Api.Call.of("POST", "/policies/" + code + "/versions/1/transitions")
                        .with("If-Match", "*")
                        .json("{\"to\": \"" + to + "\", \"reason\": \"试验\", \"endsFormer\": false}"));
                assertThat(moved.status()).as(moved.body()).isEqualTo(200);
            }
            policy = code;
        }
        return policy;
    }

    private static String clause(String code, String eligibility) {
        return "{\"code\": \"" + code + "\", \"title\": \"试验条款\", \"eligibility\": \"" + eligibility + "\", \"tests\": "
                + TESTS + "}";
    }

    /** A run that is over. */
    static JsonNode made() {
        Answer asked = Api.send(Api.Call.of("POST", "/matching-runs").json("{}"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        String run = asked.json().path("id").asText();
        Exemplar.awaitOver(run);
        return Api.send(Api.Call.of("GET", "/matching-runs/" + run)).json();
    }

    /** Two runs, and between them two firms lose both clauses, each by a penalty alone: the codes of the firms. */
    static List<String> twoAreOver() {
        String clause = policy() + "/clean";
        String first = made().path("id").asText();
        Answer met = Api.send(
                Api.Call.of("GET", "/matching-runs/" + first + "/verdicts?verdict=ELIGIBLE&limit=2&clause=" + clause));
        List<String> firms = new ArrayList<>();
        met.json().path("items").forEach(item -> firms.add(item.path("uscc").asText()));
        assertThat(firms).as(met.body()).hasSize(2);
        firms.forEach(RunUnderTest::penalised);
        changed = made().path("id").asText();
        return firms;
    }

    /** The later of the two; the latest run may be another test's, since which nothing changed. */
    static String changed() {
        if (changed.isEmpty()) {
            throw new IllegalStateException("There are no two runs yet");
        }
        return changed;
    }

    private static void penalised(String firm) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Answer said = Api.send(Api.Call.of("PUT", "/enterprises/" + firm + "/facts/environmentPenalty")
                .with("If-Match", "*")
                .json("{\"value\": true, \"source\": \"生态环境局\", \"asOf\": \"" + today + "\", \"reason\": \"通报\"}"));
        assertThat(said.status()).as(said.body()).isEqualTo(200);
    }
}
