package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Policies at the API: from a draft into force, held against firms, and what is said to expressions that are none. */
class PoliciesIT {

    private static final String RESEARCH =
            "rdExpenditure[year - 1] / revenue[year - 1] >= 0.03 && !environmentPenalty && employees[year - 1] < 300";

    @Test
    void littleMakesAPolicyThatIsFoundAndChecked() {
        String code = "T-" + UUID.randomUUID();
        Answer added = send("POST", "/policies", policy(code, RESEARCH));

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.header("Location")).endsWith("/api/v1/policies/" + code);
        assertThat(added.json().path("status").asText()).isEqualTo("DRAFT");
        assertThat(added.json().at("/clauses/0/conditions").size()).isEqualTo(3);
        assertThat(added.json().at("/clauses/0/proven").asBoolean()).isFalse();
        String id = added.json().path("id").asText();
        assertThat(get("/policies/" + id).json())
                .isEqualTo(get("/policies/" + code).json());
        assertThat(send("POST", "/policies", policy(code, RESEARCH)).problem()).isEqualTo("policy-code-taken");

        JsonNode met = check(
                code,
                "{\"revenue\": 100000000, \"rdExpenditure\": {\"2024\": 1, \"%d\": 3100000},"
                        + " \"environmentPenalty\": false, \"employees\": 40}");
        assertThat(met.path("verdict").asText()).isEqualTo("ELIGIBLE");
        assertThat(met.at("/conditions/0/outcome").asText()).isEqualTo("TRUE");
        assertThat(met.at("/conditions/0/value").decimalValue()).isEqualByComparingTo("0.031");
        assertThat(met.at("/conditions/1/expression").asText()).isEqualTo("!environmentPenalty");
        assertThat(met.at("/conditions/1/outcome").asText()).isEqualTo("TRUE");
        assertThat(met.at("/conditions/1/source").isNull()).isTrue();
        assertThat(met.path("missing").isEmpty()).isTrue();

        JsonNode open = check(code, "{\"revenue\": 100000000, \"environmentPenalty\": false, \"employees\": 40}");
        assertThat(open.path("verdict").asText()).isEqualTo("UNKNOWN");
        assertThat(open.at("/missing/0").asText()).isEqualTo("rdExpenditure");
        assertThat(open.path("missing").size()).isEqualTo(1);
        JsonNode failed = check(code, "{\"environmentPenalty\": true, \"employees\": -3}");
        assertThat(failed.path("verdict").asText()).isEqualTo("NOT_ELIGIBLE");
        assertThat(failed.path("missing").isEmpty()).isTrue();
    }

    @Test
    void aFirmOfTheRegisterIsCheckedWithItsSourcesAndOneOutOfReachIsNotThere() {
        String code = PolicyUnderTest.entered(Api::send, "");
        String firm = FirmUnderTest.entered(Api::send, "", "330303");
        String body = "{\"uscc\": \"" + firm + "\"}";
        Api.Call fact = Api.Call.of("PUT", "/enterprises/" + firm + "/facts/environmentPenalty")
                .with("If-Match", "*")
                .json("{\"value\": true, \"source\": \"生态环境局\", \"asOf\": \"2026-01-31\", \"reason\": \"通报\"}");
        assertThat(Api.send(fact).status()).isEqualTo(200);

        Answer checked = send("POST", "/policies/" + code + "/check?version=1", body);

        assertThat(checked.status()).as(checked.body()).isEqualTo(200);
        JsonNode penalty = checked.json().at("/clauses/0/conditions/1");
        assertThat(penalty.path("outcome").asText()).isEqualTo("FALSE");
        assertThat(penalty.path("source").asText()).isEqualTo("生态环境局");
        assertThat(penalty.path("asOf").asText()).isEqualTo("2026-01-31");
        assertThat(checked.json().at("/clauses/0/verdict").asText()).isEqualTo("NOT_ELIGIBLE");
        assertThat(send("POST", "/policies/" + code + "/check", "{\"uscc\": \"91330303MA2ABCD178\"}")
                        .problem())
                .isEqualTo("policy-firm-not-found");
        assertThat(send("POST", "/policies/" + code + "/check", "{}").problem()).isEqualTo("policy-check-invalid");
        assertThat(pointers(send(
                        "POST",
                        "/policies/" + code + "/check",
                        "{\"facts\": {\"revenue\": \"much\", \"nothing\": 1, \"highTech\": 3}}")))
                .containsExactlyInAnyOrder("/facts/revenue", "/facts/nothing", "/facts/highTech");
    }

    @Test
    void aVersionGoesIntoForceWhenItIsProvenAndTheNextTakesItsPlace() {
        String code = PolicyUnderTest.entered(Api::send, "");
        String first = "/policies/" + code + "/versions/1";
        ObjectNode proven = get(first).json().deepCopy();
        assertThat(proven.at("/clauses/0/proven").asBoolean()).isTrue();
        ObjectNode open = proven.deepCopy();
        open.withArray("/clauses/0/tests").remove(1);
        Answer saved = put(first, open);
        assertThat(saved.json().at("/clauses/0/proven").asBoolean())
                .as(saved.body())
                .isFalse();
        assertThat(move(first, saved.header("ETag"), "ISSUED", false).problem()).isEqualTo("policy-move-refused");
        Answer review = move(first, saved.header("ETag"), "REVIEW", false);
        assertThat(review.status()).as(review.body()).isEqualTo(200);
        assertThat(move(first, saved.header("ETag"), "ISSUED", false).problem()).isEqualTo("version-stale");
        Answer refused = move(first, "*", "ISSUED", false);
        assertThat(refused.problem()).isEqualTo("policy-not-ready");
        assertThat(refused.body()).contains("!environmentPenalty");

        move(first, "*", "DRAFT", false);
        put(first, proven);
        move(first, "*", "REVIEW", false);
        Answer issued = move(first, "*", "ISSUED", false);
        assertThat(issued.json().path("status").asText()).as(issued.body()).isEqualTo("ISSUED");
        assertThat(put(first, proven).problem()).isEqualTo("policy-not-draft");

        String second = "/policies/" + code + "/versions/2";
        proven.put("validFrom", "2028-01-01");
        put(second, proven);
        move(second, "*", "REVIEW", false);
        assertThat(move(second, "*", "ISSUED", false).problem()).isEqualTo("policy-validity-overlaps");
        assertThat(move(second, "*", "ISSUED", true).status()).isEqualTo(200);
        assertThat(get(first).json().path("validTo").asText()).isEqualTo("2028-01-01");
        assertThat(get("/policies?status=ISSUED&q=" + code).json().path("items").size())
                .isEqualTo(1);
    }

    @Test
    void anEligibilityThatCannotBeReadIsRefusedWithItsPlace() {
        Answer refused =
                send("POST", "/policies", policy("T-" + UUID.randomUUID(), "revenu[year - 1] > 5 &&\\n 1/0 > 2"));

        assertThat(refused.problem()).isEqualTo("policy-invalid");
        assertThat(pointers(refused)).contains("/clauses/0/eligibility");
        assertThat(refused.body()).contains("第 1 行第 1 列");
    }

    @Test
    void whatCannotBeReadIsAnAnswerLikeAnyOther() {
        Answer sound = validation("latest(revenue) >= 20000000");
        assertThat(sound.json().path("valid").asBoolean()).isTrue();
        assertThat(sound.json().at("/sentence/zh").asText()).contains("2,000 万元");
        for (String source : List.of(
                "",
                "   ",
                "latest(revenu) > 1",
                "latest(revenue) > \\\"x\\\"",
                "latest(revenue) / 0 > 1",
                "((((",
                "park.matches(\\\"(a+)+$\\\")",
                "(".repeat(1_000) + "highTech" + ")".repeat(1_000),
                "highTech && ".repeat(4_000) + "highTech")) {
            Answer answer = validation(source);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().path("valid").asBoolean()).as(source).isFalse();
            assertThat(answer.json().at("/errors/0/line").asInt()).isPositive();
            assertThat(answer.json().at("/errors/0/column").asInt()).isPositive();
            assertThat(answer.json().path("sentence").isNull()).isTrue();
        }
        assertThat(validation("x".repeat(4_000_000)).status()).isEqualTo(413);
    }

    @Test
    void whatCannotBePaidIsAnAnswerTooAndNoClauseHasIt() {
        assertThat(validation("capped(rate(0.1, revenue), 100000)", "BENEFIT")
                        .json()
                        .path("valid")
                        .asBoolean())
                .isTrue();
        for (String source : List.of(
                "capped(500000, 100000)",
                "100 - 200",
                "revenue / 0",
                "rat(0.1, revenue)",
                "employees * 1000",
                "(".repeat(1_000) + "1" + ")".repeat(1_000))) {
            Answer answer = validation(source, "BENEFIT");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().path("valid").asBoolean()).as(source).isFalse();
            assertThat(answer.json().at("/errors/0/column").asInt()).isPositive();
        }
        String body = policy("T-" + UUID.randomUUID(), "highTech")
                .replace("\"eligibility\"", "\"benefit\": \"capped(500000, 100000)\", \"eligibility\"");
        assertThat(pointers(send("POST", "/policies", body))).containsExactly("/clauses/0/benefit");
    }

    @Test
    void aFirmThatCannotBeIsRefusedAndNoFailure() {
        String code = "T-" + UUID.randomUUID();
        send("POST", "/policies", policy(code, "yearsSince(registeredOn) >= 3"));

        for (String day : List.of("+999999999-12-31", "-999999999-01-01")) {
            Answer refused =
                    send("POST", "/policies/" + code + "/check", "{\"facts\": {\"registeredOn\": \"" + day + "\"}}");
            assertThat(refused.problem()).isEqualTo("policy-check-invalid");
            assertThat(pointers(refused)).containsExactly("/facts/registeredOn");
        }
        assertThat(check(code, "{\"registeredOn\": \"9999-12-31\"}")
                        .path("verdict")
                        .asText())
                .isEqualTo("NOT_ELIGIBLE");
    }

    private static Answer validation(String source) {
        return validation(source, "ELIGIBILITY");
    }

    private static Answer validation(String source, String kind) {
        return send(
                "POST",
                "/policy-expressions/validation",
                "{\"expression\": \"" + source + "\", \"kind\": \"" + kind + "\"}");
    }

    private static JsonNode check(String code, String facts) {
        int lastYear = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;
        Answer checked =
                send("POST", "/policies/" + code + "/check", "{\"facts\": " + facts.replace("%d", "" + lastYear) + "}");
        assertThat(checked.status()).as(checked.body()).isEqualTo(200);
        return checked.json().at("/clauses/0");
    }

    private static Answer move(String version, String tag, String to, boolean endsFormer) {
        return Api.send(Api.Call.of("POST", version + "/transitions")
                .with("If-Match", tag)
                .json("{\"to\": \"" + to + "\", \"reason\": \"试验\", \"endsFormer\": " + endsFormer + "}"));
    }

    /** As little as the contract asks for. */
    private static String policy(String code, String eligibility) {
        return "{\"code\": \"" + code + "\", \"title\": \"试验政策\", \"issuer\": \"试验局\", \"validFrom\": \"2026-03-01\","
                + " \"clauses\": [{\"code\": \"c1\", \"title\": \"研发补助\", \"eligibility\": \"" + eligibility + "\"}]}";
    }

    private static Answer put(String path, JsonNode body) {
        return Api.send(Api.Call.of("PUT", path).with("If-Match", "*").json(body.toString()));
    }

    private static Answer send(String method, String path, String body) {
        return Api.send(Api.Call.of(method, path).json(body));
    }

    private static Answer get(String path) {
        return Api.send(Api.Call.of("GET", path));
    }

    private static List<String> pointers(Answer refused) {
        List<String> pointers = new ArrayList<>();
        refused.json()
                .path("errors")
                .forEach(fault -> pointers.add(fault.path("pointer").asText()));
        return pointers;
    }
}
