package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Experts at the API, what they explained, and what a window rests on. */
class ExpertsIT {

    @Test
    void anExpertComesHiddenIsShownForAPurposeAndGoesWithoutWhatTheyExplained() {
        Answer added = send("POST", "/experts", expert());
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        String path = "/experts/" + added.json().path("id").asText();
        assertThat(added.json().path("name").asText()).isEqualTo("****");
        assertThat(added.json().path("email").isNull()).isTrue();

        Answer shown = send("POST", path + "/disclosures", "{\"purpose\": \"EXPLANATION\", \"words\": \"约讲解\"}");
        assertThat(shown.json().path("name").asText()).isEqualTo("示例专家");
        Answer refused = send("POST", path + "/disclosures", "{\"purpose\": \"EVENT\", \"words\": \"论坛\"}");
        assertThat(refused.problem()).isEqualTo("expert-not-agreed");

        String session = "{\"track\": \"software\", \"participants\": [\"officer21\"], \"words\": \"讲了路线\"}";
        Answer entered = send("POST", path + "/sessions", session);
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        Answer withdrawn = Api.send(Api.Call.of("DELETE", path + "/consent").with("If-Match", added.header("ETag")));
        assertThat(withdrawn.json().at("/consent/withdrawnAt").isNull()).isFalse();
        assertThat(send("POST", path + "/disclosures", "{\"purpose\": \"EXPLANATION\", \"words\": \"约讲解\"}")
                        .problem())
                .isEqualTo("expert-not-agreed");

        assertThat(erase(path, "\"0\"", "?reason=x").problem()).isEqualTo("version-stale");
        assertThat(erase(path, "*", "").problem()).isEqualTo("expert-invalid");
        assertThat(erase(path, "*", "?reason=x").status()).isEqualTo(204);
        assertThat(get(path).problem()).isEqualTo("expert-not-found");
        assertThat(get(path + "/sessions").json().at("/items/0/words").asText()).isEqualTo("讲了路线");
        assertThat(send("POST", path + "/sessions", session).problem()).isEqualTo("expert-not-found");
    }

    @Test
    void everyFaultIsToldAtOnceAndNoneRepeatsANumber() {
        ObjectNode body = FirmUnderTest.operation("POST /experts").exampleBody();
        body.put("phone", "12").put("contact", "nobody").put("since", "2098-01-01");
        body.putArray("tracks").add("no-track");

        Answer refused = send("POST", "/experts", body.toString());

        assertThat(refused.problem()).isEqualTo("expert-invalid");
        assertThat(pointers(refused)).containsExactlyInAnyOrder("/phone", "/contact", "/since", "/tracks/0");
    }

    @Test
    void ofManyWhoChangeAnExpertAtOnceOneIsHeard() throws Exception {
        Answer added = send("POST", "/experts", expert());
        String path = "/experts/" + added.json().path("id").asText();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Answer>> sent = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            ObjectNode body = added.json().deepCopy();
            body.put("title", "教授 " + number);
            sent.add(callers.submit(() -> {
                start.await();
                return Api.send(Api.Call.of("PUT", path)
                        .with("If-Match", added.header("ETag"))
                        .json(body.toString()));
            }));
        }
        start.countDown();

        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> one : sent) {
            statuses.add(one.get().status());
        }
        callers.shutdown();
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void aPairingIsEndedInItsVersionAndOnce() {
        String path = "/experts/"
                + send("POST", "/experts", expert()).json().path("id").asText() + "/pairings";
        String body = "{\"track\": \"software\", \"officer\": \"officer21\", \"from\": \"2026-01-01\"}";
        Answer paired = send("POST", path, body);
        assertThat(paired.status()).as(paired.body()).isEqualTo(201);
        assertThat(send("POST", path, body).problem()).isEqualTo("expert-paired-already");
        String end = path + "/" + paired.json().path("id").asText() + "/end";

        assertThat(send("POST", end, "{}").problem()).isEqualTo("version-required");
        Answer ended = Api.send(
                Api.Call.of("POST", end).with("If-Match", paired.header("ETag")).json("{\"to\": \"2026-02-01\"}"));
        assertThat(ended.json().path("to").asText()).as(ended.body()).isEqualTo("2026-02-01");
        assertThat(Api.send(Api.Call.of("POST", end).with("If-Match", "*").json("{\"to\": null}"))
                        .problem())
                .isEqualTo("expert-pairing-over");
    }

    @Test
    void aWindowRestsOnWhatWasSeenAndOnNothingElse() {
        String track = "/tracks/marine-biology";
        Answer seen = send("POST", track + "/watch", "{\"title\": \"新模型\", \"words\": \"每月一个\"}");
        assertThat(seen.status()).as(seen.body()).isEqualTo(201);
        String id = seen.json().path("id").asText();
        assertThat(get(track + "/watch/" + id).json().path("enteredBy").asText())
                .isEqualTo("province");
        String window =
                "{\"closes\": \"2032-01-01\", \"confidence\": \"LOW\", \"evidence\": \"看过\", \"sources\": [\"%s\"]}";

        Answer refused = put(track + "/window", window.formatted("0197a1f0-4c6e-7b1a-9d2e-000000000000"));
        assertThat(pointers(refused)).containsExactly("/sources/0");
        Answer judged = put(track + "/window", window.formatted(id));

        assertThat(judged.json().at("/sources/0").asText()).as(judged.body()).isEqualTo(id);
        assertThat(get(track).json().at("/window/sources/0").asText()).isEqualTo(id);
        assertThat(get(track + "/windows").json().at("/items/0/sources/0").asText())
                .isEqualTo(id);
    }

    @Test
    void judgementsAreReadAndNoSystemSignsOne() {
        Answer list = get("/tracks/marine-biology/judgements");
        assertThat(list.status()).isEqualTo(200);

        Answer refused = send("POST", "/tracks/marine-biology/judgements", "{\"words\": \"x\"}");

        assertThat(refused.status()).isEqualTo(405);
    }

    private static String expert() {
        return FirmUnderTest.operation("POST /experts")
                .exampleBody()
                .put("phone", FirmUnderTest.phone())
                .toString();
    }

    private static List<String> pointers(Answer refused) {
        List<String> pointers = new ArrayList<>();
        for (JsonNode error : refused.json().path("errors")) {
            pointers.add(error.path("pointer").asText());
        }
        return pointers;
    }

    private static Answer erase(String path, String version, String query) {
        return Api.send(Api.Call.of("DELETE", path + query).with("If-Match", version));
    }

    private static Answer put(String path, String body) {
        return Api.send(Api.Call.of("PUT", path).with("If-Match", "*").json(body));
    }

    private static Answer send(String method, String path, String body) {
        return Api.send(Api.Call.of(method, path).json(body));
    }

    private static Answer get(String path) {
        return Api.send(Api.Call.of("GET", path));
    }
}
