package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.testkit.Await;
import org.throughline.testkit.ThroughlineServer;

/** Every list is read page by page in the same way, and what is read can be written back. */
class ListsIT {

    static Stream<Operation> lists() {
        return Contract.get().operations().stream()
                .filter(operation -> operation.parameters().stream()
                        .anyMatch(parameter ->
                                "after".equals(parameter.path("name").asText())));
    }

    static Stream<Operation> replacements() {
        return Contract.get().operations().stream()
                .filter(operation ->
                        operation.method().equals("PUT") && operation.place().has("get") && operation.needsVersion());
    }

    /**
     * The demo is loaded in bulk, which leaves nothing in the journal and knows nobody at a firm; and an entry changes
     * once, when it is sealed.
     */
    @BeforeAll
    static void everyListHasAPage() {
        String firm = Exemplar.firm().uscc();
        for (int people = 0; people < 2; people++) {
            FirmUnderTest.with(firm);
        }
        FirmUnderTest.alike();
        for (int plans = 0; plans < 2; plans++) {
            Answer planned = Api.send(Exemplar.call(FirmUnderTest.operation("POST /mandate-plans")));
            assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        }
        for (int transfers = 0; transfers < 2; transfers++) {
            TransferUnderTest.made();
        }
        for (int months = 1; months <= 2; months++) {
            String body =
                    "{\"closes\": \"2030-0" + months + "-01\", \"confidence\": \"LOW\", \"evidence\": \"列表要有一页\"}";
            Answer judged = Api.send(Api.Call.of("PUT", "/tracks/life-health/window")
                    .with("If-Match", "*")
                    .json(body));
            assertThat(judged.status()).as(judged.body()).isEqualTo(200);
        }
        expertsHavePages();
        for (int drafts = 0; drafts < 2; drafts++) {
            Exemplar.rehearsed();
        }
        for (int patents = 101; patents <= 108; patents++) {
            String body = "{\"value\": " + patents
                    + ", \"source\": \"专利登记\", \"asOf\": \"2025-12-31\", \"reason\": \"年报更正\"}";
            Answer written = Api.send(Api.Call.of("PUT", "/enterprises/" + firm + "/facts/patents")
                    .with("If-Match", "*")
                    .json(body));
            assertThat(written.status()).as(written.body()).isEqualTo(200);
        }
        for (int jobs = 0; jobs < 8; jobs++) {
            Answer asked = Api.send(Api.Call.of("POST", "/journal/verification").json("{\"reason\": \"列表要有一页\"}"));
            assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        }
        Await.that(
                "no job is under way",
                Duration.ofMinutes(1),
                () -> items(Api.send(Api.Call.of("GET", "/jobs?limit=8"))).stream()
                        .allMatch(job -> job.path("state").asText().equals("DONE")));
        Await.that(
                "the first entries are sealed",
                Duration.ofMinutes(1),
                () -> items(Api.send(Api.Call.of("GET", "/journal?limit=7"))).stream()
                        .noneMatch(entry -> entry.path("position").isNull()));
    }

    private static void expertsHavePages() {
        for (int each = 1; each <= 2; each++) {
            for (String list : List.of("/experts/{id}/sessions", "/experts/{id}/pairings")) {
                Operation enter = FirmUnderTest.operation("POST " + list);
                ObjectNode body = enter.exampleBody();
                if (body.has("officer")) {
                    body.put("from", "2029-0" + each + "-01").put("to", "2029-0" + each + "-02");
                }
                String path = enter.pathWith(Exemplar.of(FirmUnderTest.operation("GET " + list)));
                Answer entered = Api.send(Api.Call.of("POST", path).json(body.toString()));
                assertThat(entered.status()).as(entered.body()).isIn(201, 409);
            }
            TrackUnderTest.isLookedAt();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void pagesFollowOneAnotherWithoutGapOrRepetition(Operation list) {
        String path = list.pathWith(Exemplar.of(list));
        List<JsonNode> whole = items(Api.send(Api.Call.of("GET", path + "?limit=7")));

        List<JsonNode> piecemeal = new ArrayList<>();
        Optional<String> next = Optional.of(path + "?limit=1");
        while (next.isPresent() && piecemeal.size() < whole.size()) {
            Answer page = Api.send(Api.Call.of("GET", next.get()));
            piecemeal.addAll(items(page));
            next = page.json().path("next").isNull() ? Optional.empty() : Optional.of(followed(page));
        }

        assertThat(whole).hasSizeGreaterThan(1);
        assertThat(piecemeal).isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aStretchThatNoListHasIsRefused(Operation list) {
        for (String query :
                List.of("limit=0", "limit=501", "limit=-1", "limit=x", "limit=", "after=x", "after=", "after=%F0%9F")) {
            Answer answer = Api.send(Api.Call.of("GET", list.pathWith(Exemplar.of(list)) + "?" + query));

            assertThat(answer.problem()).as(query).isEqualTo("query-invalid");
            assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/" + query.replaceFirst("=.*", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("replacements")
    void whatReadingGaveCanBeSentBackUnchanged(Operation replacement) {
        String path = replacement.pathWith(Exemplar.of(replacement));
        Answer read = Api.send(Api.Call.of("GET", path));

        Answer written = Api.send(
                Api.Call.of("PUT", path).with("If-Match", read.header("ETag")).json(read.body()));

        assertThat(written.status()).isEqualTo(200);
        assertThat(written.json()).isEqualTo(read.json());
        assertThat(written.header("ETag")).isEqualTo(read.header("ETag"));
    }

    private static List<JsonNode> items(Answer answer) {
        List<JsonNode> items = new ArrayList<>();
        answer.json().path("items").forEach(items::add);
        return items;
    }

    /** The address in the header is the one that the member {@code next} leads to. */
    private static String followed(Answer page) {
        String link = Optional.of(page.header("Link"))
                .filter(value -> value.endsWith(">; rel=\"next\""))
                .orElseThrow();
        String address = link.substring(1, link.indexOf('>'));
        String base = ThroughlineServer.get().address("/api/v1").toString();
        assertThat(address)
                .startsWith(base)
                .contains("after=" + page.json().path("next").asText());
        return address.substring(base.length());
    }
}
