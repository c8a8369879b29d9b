package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.testkit.Await;

/** What is changed through the API stands in the journal, in its chain, and can be read and verified there. */
class JournalIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A second and what a busy machine adds. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void aChangeIsSealedSoonAndShowsWithItsPosition() {
        String firm = anyFirm();
        Instant before = Instant.now();
        Answer change = Api.send(change(firm, 4711).with("X-Request-Id", "journal-it-0001"));
        assertThat(change.status()).as(change.body()).isEqualTo(200);

        JsonNode entry = sealed("/journal?subject=" + firm + "&kind=fact-recorded&sort=NEWEST&limit=1");

        assertThat(entry.path("position").asLong()).isPositive();
        assertThat(instant(entry, "at")).isBetween(before, Instant.now());
        assertThat(Duration.between(instant(entry, "at"), instant(entry, "sealedAt")))
                .isLessThan(SOON);
        assertThat(entry.path("actor").asText()).isEqualTo("province");
        assertThat(entry.path("post").asText()).isEmpty();
        assertThat(entry.path("subjectType").asText()).isEqualTo("enterprise");
        assertThat(entry.path("subject").asText()).isEqualTo(firm);
        assertThat(entry.at("/after/value").asText()).isEqualTo("4711");
        assertThat(entry.path("reason").asText()).isEqualTo("年报更正");
        assertThat(entry.path("requestId").asText()).isEqualTo("journal-it-0001");
        assertThat(entry.path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(entry.path("digestAlgorithm").asText()).isEqualTo("SHA-256");
    }

    @Test
    void conditionsNarrowTheJournal() {
        String firm = anyFirm();
        assertThat(Api.send(change(firm, 4712)).status()).isEqualTo(200);
        JsonNode entry = sealed("/journal?subject=" + firm + "&sort=NEWEST&limit=1");
        String at = entry.path("at").asText();
        String next = instant(entry, "at").plusNanos(1_000).toString();

        assertThat(ids("actor=province&from=" + at + "&to=" + next))
                .containsExactly(entry.path("id").asText());
        assertThat(ids("subject=" + firm + "&from=" + next)).isEmpty();
        assertThat(ids("actor=nobody")).isEmpty();
        assertThat(ids("kind=no-such-kind")).isEmpty();
    }

    @Test
    void whatIsNoInstantIsNamed() {
        for (String value : List.of("yesterday", "2026-03-01", "2026-02-30T00:00:00Z", "2026-12-31T23:59:60Z", "")) {
            Answer answer = Api.send(Api.Call.of("GET", "/journal?from=" + value));

            assertThat(answer.problem()).as(value).isEqualTo("query-invalid");
            assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/from");
        }
    }

    @Test
    void theJournalOfTheServerIsIntact() {
        assertThat(Api.send(change(anyFirm(), 4713)).status()).isEqualTo(200);

        Answer answer = Api.send(Api.Call.of("GET", "/journal/verification"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("intact").asBoolean()).isTrue();
        assertThat(answer.json().path("firstBroken").isNull()).isTrue();
        assertThat(answer.json().path("entries").asLong())
                .isPositive()
                .isGreaterThanOrEqualTo(answer.json().path("sealed").asLong());
    }

    @Test
    void whoeverMayNotReadTheWorkingsOfTheServerReadsNoJournal() {
        for (String path : List.of("/journal", "/journal/verification")) {
            Answer answer =
                    Api.send(Api.Call.of("GET", path).with("Authorization", Api.bearer("longwan", "enterprises:read")));

            assertThat(answer.problem()).isEqualTo("right-missing");
        }
    }

    private static String anyFirm() {
        return Api.send(Api.Call.of("GET", "/enterprises?limit=1"))
                .json()
                .at("/items/0/uscc")
                .asText();
    }

    private static Api.Call change(String firm, int patents) {
        return Api.Call.of("PUT", "/enterprises/" + firm + "/facts/patents")
                .with("If-Match", "*")
                .json("{\"value\": " + patents
                        + ", \"source\": \"专利登记\", \"asOf\": \"2025-12-31\", \"reason\": \"年报更正\"}");
    }

    /** The first entry of a list, once it has its place in the chain. */
    private static JsonNode sealed(String path) {
        Deque<JsonNode> found = new ArrayDeque<>();
        Await.that(path + " is sealed", PATIENCE, () -> {
            found.push(Api.send(Api.Call.of("GET", path)).json().at("/items/0"));
            return found.element().path("position").isNumber();
        });
        return found.element();
    }

    private static List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        Api.send(Api.Call.of("GET", "/journal?" + query))
                .json()
                .path("items")
                .forEach(entry -> ids.add(entry.path("id").asText()));
        return ids;
    }

    private static Instant instant(JsonNode entry, String member) {
        return Instant.parse(entry.path(member).asText());
    }
}
