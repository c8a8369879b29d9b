package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.TestFolders;
import org.throughline.testkit.ThroughlineServer;

/** The table made by hand of what was said and what was believed, asked of the API and of the page of each fact. */
class FactsInTimeIT {

    private static final Pattern ANSWER = Pattern.compile("<data class=\"fig\" value=\"([^\"]*)\"");

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static LaunchedThroughline server;

    private static String token = "";
    private static String firm = "";
    private static Browsing director = Browsing.here();

    @BeforeAll
    static void tellTheStory() {
        server = OwnDatabase.serverIn(folder.resolve("data")).serve("--demo").awaitReady();
        token = "Bearer " + Api.token(server.address(), "province", "");
        firm = get("/enterprises?limit=1").path("items").path(0).path("uscc").asText();
        director = Browsing.on(server.address());
        director.signIn("director", ThroughlineServer.SECRET);
        OwnDatabase.execute("delete from enterprises.fact where enterprise_id = " + firmId());
        table("said").forEach(FactsInTimeIT::say);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    static Stream<Arguments> questions() {
        return table("believed").map(line -> Arguments.of(line[0], line[1], line[2], line[3]));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theApiAnswersWhatWasBelievedOnADayAboutADay(String fact, String about, String known, String believed) {
        List<String> values = new ArrayList<>();
        for (JsonNode item : get("/enterprises/" + firm + "/facts?on=" + about + "&asRecordedAt=" + known)
                .path("items")) {
            boolean ofThatYear = item.path("year").isNull()
                    || about.startsWith(item.path("year").asText());
            if (item.path("name").asText().equals(fact) && ofThatYear) {
                values.add(item.path("value").asText());
            }
        }

        assertThat(values).isEqualTo(believed.isEmpty() ? List.of() : List.of(believed));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theBeliefIsOnThePageOfTheFact(String fact, String about, String known, String believed) {
        Answer page = director.get("/enterprises/" + firm + "/facts/" + fact + "?about=" + about + "&known=" + known);
        Matcher answer = ANSWER.matcher(page.body());

        assertThat(page.status()).isEqualTo(200);
        assertThat(answer.find() ? answer.group(1) : "").isEqualTo(believed);
    }

    @Test
    void aDayThatIsNoneOnThePageIsToday() {
        for (String day : List.of("2026-02-30", "%2B999999999-12-31", "-99999-01-01", "tomorrow")) {
            Answer page = director.get("/enterprises/" + firm + "/facts/highTech?about=" + day + "&known=" + day);

            assertThat(page.status()).as(day).isEqualTo(200);
        }
    }

    @Test
    void theWholeTableIsAsked() {
        assertThat(questions()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void aDayThatDoesNotExistIsRefusedForBothAtOnce() {
        Answer answer = Api.sendTo(
                server.address(), call("/enterprises/" + firm + "/facts?on=2026-02-30&asRecordedAt=2025-06-31"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors")).hasSize(2);
    }

    /** Writes one line as the register would have at its moment. */
    private static void say(String[] line) {
        String year = line[2].isEmpty() ? "null" : line[2];
        String end = line[5].isEmpty() ? "null" : "'" + line[5] + "'";
        String definition = "(select id from enterprises.fact_definition where name = '" + line[1] + "')";
        String column = line[1].equals("highTech") ? "truth" : "number";
        String matter =
                "enterprise_id = %s and definition_id = %s and year is not distinct from %s and superseded_by is null"
                        .formatted(firmId(), definition, year);
        OwnDatabase.execute("""
                insert into enterprises.recording (source, recorded_at, recorded_by, reason)
                    values ('公示', '%1$s', 'lin', '说明');
                update enterprises.fact f set
                    superseded_by = case when f.as_of = '%2$s' then (select max(id) from enterprises.recording) end,
                    latest = f.latest and f.as_of > '%2$s'
                    where %3$s;
                insert into enterprises.fact (enterprise_id, definition_id, recording_id, year, as_of, ends_on, latest, %4$s)
                    select %5$s, %6$s, (select max(id) from enterprises.recording), %7$s, '%2$s', %8$s,
                    not exists (select from enterprises.fact where %3$s and as_of > '%2$s'), '%9$s'
                """.formatted(line[0], line[4], matter, column, firmId(), definition, year, end, line[3]));
    }

    private static String firmId() {
        return "(select id from enterprises.enterprise where uscc = '" + firm + "')";
    }

    private static Stream<String[]> table(String name) {
        Path file = TestFolders.checkout()
                .resolve("modules/enterprise-register/src/test/resources/org/throughline/enterprises")
                .resolve(name + ".csv");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .map(String::strip)
                            .toArray(String[]::new));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static JsonNode get(String path) {
        return Api.sendTo(server.address(), call(path)).json();
    }

    private static Api.Call call(String path) {
        return new Api.Call("GET", "/api/v1" + path, Map.of(), Optional.empty()).with("Authorization", token);
    }
}
