package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.testkit.Await;

/** Jobs as clients of the API follow them: with the one that the product has, a verification of the journal. */
class JobsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void aJobThatIsAskedForIsDoneAndSaysWhatCameOfIt() {
        String path = asked("province");

        JsonNode job = awaitDone(path);

        assertThat(job.path("kind").asText()).isEqualTo("journal-verification");
        assertThat(job.path("askedBy").asText()).isEqualTo("province");
        assertThat(job.path("outcome").asText()).contains("完好");
        assertThat(job.path("failure").isNull()).isTrue();
        assertThat(job.path("attempts").asInt()).isOne();
        assertThat(job.path("startedAt").asText()).isNotEmpty();
        assertThat(job.path("endedAt").asText()).isNotEmpty();
        Answer english = Api.send(Api.Call.of("GET", path).with("Accept-Language", "en"));
        assertThat(english.json().path("label").asText()).isEqualTo("Verify the journal");
        assertThat(english.json().path("outcome").asText()).endsWith("all intact");
    }

    @Test
    void anotherClientsJobIsNotThereButForWhoeverMaySeeAll() {
        String path = asked("province");

        Answer district = Api.send(as("longwan", "GET", path));
        Answer reader = Api.send(as("readonly", "GET", path));

        assertThat(district.status()).isEqualTo(404);
        assertThat(district.problem()).isEqualTo("job-not-found");
        assertThat(reader.status()).isEqualTo(200);
        assertThat(Api.send(as("longwan", "POST", path + "/cancellation").with("If-Match", "*"))
                        .problem())
                .isEqualTo("job-not-found");
        assertThat(Api.send(as("readonly", "POST", path + "/cancellation").with("If-Match", "*"))
                        .problem())
                .isEqualTo("job-not-yours");
        assertThat(Api.send(as("readonly", "POST", path + "/retry").with("If-Match", "*"))
                        .problem())
                .isEqualTo("job-not-yours");
        assertThat(ids(as("longwan", "GET", "/jobs"))).doesNotContain(path.replace("/jobs/", ""));
        assertThat(ids(as("readonly", "GET", "/jobs?whose=ALL"))).contains(path.replace("/jobs/", ""));
        assertThat(Api.send(as("longwan", "GET", "/jobs?whose=ALL")).problem()).isEqualTo("right-missing");
    }

    @Test
    void aTokenWithoutThatRightSeesNoMoreThanItsOwn() {
        String path = asked("province");
        Api.Call narrow =
                Api.Call.of("GET", "/jobs?whose=ALL").with("Authorization", Api.bearer("province", "enterprises:read"));

        assertThat(Api.send(narrow).problem()).isEqualTo("right-missing");
        assertThat(Api.send(narrow.to(path)).status()).isEqualTo(200);
    }

    @Test
    void aListCanBeNarrowedAndHasTheNewestFirst() {
        String first = asked("province");
        String second = asked("province");
        awaitDone(first);
        awaitDone(second);

        List<String> done = ids(Api.Call.of("GET", "/jobs?state=DONE&kind=journal-verification"));

        assertThat(done.indexOf(second.replace("/jobs/", ""))).isLessThan(done.indexOf(first.replace("/jobs/", "")));
        assertThat(ids(Api.Call.of("GET", "/jobs?state=FAILED"))).doesNotContain(first.replace("/jobs/", ""));
        assertThat(ids(Api.Call.of("GET", "/jobs?kind=none"))).isEmpty();
        assertThat(Api.send(Api.Call.of("GET", "/jobs?state=SLEEPING")).problem())
                .isEqualTo("query-invalid");
    }

    @Test
    void whatIsOverIsNeitherCancelledNorRetriedAndTheVersionIsAskedForFirst() {
        String path = asked("province");
        awaitDone(path);
        String tag = Api.send(Api.Call.of("GET", path)).header("ETag");
        Api.Call cancel = Api.Call.of("POST", path + "/cancellation");

        assertThat(Api.send(cancel).status()).isEqualTo(428);
        assertThat(Api.send(cancel.with("If-Match", "\"0\"")).status()).isEqualTo(412);
        assertThat(Api.send(cancel.with("If-Match", tag)).problem()).isEqualTo("job-over");
        assertThat(Api.send(Api.Call.of("POST", path + "/retry").with("If-Match", tag))
                        .problem())
                .isEqualTo("job-not-stopped");
    }

    @Test
    void askingIsOnRecordWithItsReason() {
        String path = asked("province");

        JsonNode entry = Api.send(Api.Call.of("GET", "/journal?subject=" + path.replace("/jobs/", "")))
                .json()
                .at("/items/0");

        assertThat(entry.path("kind").asText()).isEqualTo("job-requested");
        assertThat(entry.path("actor").asText()).isEqualTo("province");
        assertThat(entry.path("reason").asText()).isEqualTo("每月一次的检查");
    }

    private static String asked(String client) {
        Answer answer = Api.send(as(client, "POST", "/journal/verification").json("{\"reason\": \"每月一次的检查\"}"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.header("Location").replaceFirst("^.*/api/v1", "");
    }

    private static JsonNode awaitDone(String path) {
        Await.that(
                "the job is done",
                PATIENCE,
                () -> Api.send(Api.Call.of("GET", path))
                        .json()
                        .path("state")
                        .asText()
                        .equals("DONE"));
        return Api.send(Api.Call.of("GET", path)).json();
    }

    private static List<String> ids(Api.Call list) {
        List<String> ids = new ArrayList<>();
        Api.send(list.to(list.path() + (list.path().contains("?") ? "&" : "?") + "limit=500"))
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static Api.Call as(String client, String method, String path) {
        return Api.Call.of(method, path).with("Authorization", Api.bearer(client, ""));
    }
}
