package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs at the API: asked for, listed with their proofs, held against one another and made again. */
class MatchingRunsIT {

    @Test
    void whoLosesAClauseIsToldWithTheReasonAndWhatIsInTheWay() {
        List<String> firms = RunUnderTest.twoAreOver();
        String path = "/matching-runs/" + RunUnderTest.changed();
        JsonNode run = get(path).json();
        String clause = RunUnderTest.policy() + "/clean";

        assertThat(run.path("state").asText()).isEqualTo("DONE");
        assertThat(run.path("firms").asInt()).isPositive();
        assertThat(run.path("clauses").asInt()).isGreaterThan(1);
        assertThat(run.path("seconds").isNumber()).isTrue();
        for (String firm : firms) {
            JsonNode verdict = get(path + "/verdicts?uscc=" + firm + "&clause=" + clause)
                    .json()
                    .path("items");
            assertThat(verdict).hasSize(1);
            assertThat(verdict.at("/0/verdict").asText()).isEqualTo("NOT_ELIGIBLE");
            JsonNode near = get(path + "/near-misses?uscc=" + firm + "&clause=" + clause)
                    .json();
            assertThat(near.at("/items/0/condition").asText()).isEqualTo("environmentPenalty");
            assertThat(near.at("/items/0/wanted").asBoolean()).isFalse();
            assertThat(near.at("/items/0/value").asText()).isEqualTo("true");
        }
        JsonNode lost =
                get(path + "/changes?change=LOST&clause=" + clause).json().path("items");
        assertThat(lost)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(change -> assertThat(change.path("why").asText()).isEqualTo("FACTS"));
        assertThat(get(path + "/changes?until=NOW&clause=" + clause).status()).isEqualTo(200);
        JsonNode counts = get(path + "/clauses?limit=500").json().path("items");
        assertThat(counts).anySatisfy(count -> {
            assertThat(count.path("clause").asText()).isEqualTo(clause);
            assertThat(count.path("eligible").asInt()
                            + count.path("unknown").asInt()
                            + count.path("notEligible").asInt())
                    .isEqualTo(run.path("firms").asInt());
        });
    }

    @Test
    void aRunComesOutTheSameAndThreeJudgesAgree() {
        RunUnderTest.policy();
        JsonNode run = RunUnderTest.made();
        String path = "/matching-runs/" + run.path("id").asText();

        String again = outcome(path + "/reproduction", "{\"reason\": \"抽查\"}");
        String judged = outcome(path + "/verification", "{\"reason\": \"抽查\", \"firms\": 50}");

        assertThat(again).contains(run.path("digest").asText()).contains("结果一致");
        assertThat(judged).contains("三种方法全部一致");
    }

    @Test
    void whoAsksTwiceGetsTheSameRunForOneKeyAndTwoWholeOnesWithout() {
        RunUnderTest.policy();
        Api.Call asked = Api.Call.of("POST", "/matching-runs").json("{}");
        Api.Call keyed = asked.with("Idempotency-Key", "run-" + UUID.randomUUID());

        List<String> runs = Stream.of(keyed, keyed, asked, asked)
                .map(Api::send)
                .peek(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(202))
                .map(answer -> answer.json().path("id").asText())
                .toList();

        assertThat(runs.get(1)).isEqualTo(runs.get(0));
        assertThat(Set.copyOf(runs)).hasSize(3);
        for (String id : Set.copyOf(runs)) {
            Exemplar.awaitOver(id);
            JsonNode run = get("/matching-runs/" + id).json();
            assertThat(run.path("state").asText()).isEqualTo("DONE");
            JsonNode counts =
                    get("/matching-runs/" + id + "/clauses?limit=500").json().path("items");
            assertThat(counts).hasSize(run.path("clauses").asInt());
        }
    }

    private static String outcome(String path, String body) {
        Answer asked = Api.send(Api.Call.of("POST", path).json(body));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        String job = asked.json().path("job").asText();
        Exemplar.awaitOver(job);
        return get("/jobs/" + job).json().path("outcome").asText();
    }

    @Test
    void whoeverMayNotIsRefusedAndWhatIsNotThereIsNot() {
        String none = "/matching-runs/" + UUID.randomUUID();

        for (String list : List.of("", "/verdicts", "/near-misses", "/changes", "/clauses")) {
            assertThat(get(none + list).problem()).as(list).isEqualTo("matching-run-not-found");
        }
        assertThat(get("/matching-runs/x").problem()).isEqualTo("matching-run-not-found");
        Api.Call asked = Api.Call.of("POST", "/matching-runs").json("{}");
        assertThat(Api.send(asked.with("Authorization", Api.bearer("province", "policies:read")))
                        .problem())
                .isEqualTo("right-missing");
        assertThat(get(none + "/verdicts?verdict=MAYBE").problem()).isEqualTo("query-invalid");
    }

    private static Answer get(String path) {
        return Api.send(Api.Call.of("GET", path));
    }
}
