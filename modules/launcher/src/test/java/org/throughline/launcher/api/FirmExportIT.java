package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.testkit.ThroughlineServer;

/** The list of firms as a table, taken as a client takes it. */
class FirmExportIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", XLSX})
    void theTableIsTheListWithItsFacts(String form) throws Exception {
        String filter = "fact=employees.2025:50..&sort=CODE";
        HttpResponse<Path> file = taken(
                "/enterprise-exports?" + filter + "&column=name&column=uscc&column=employees.2025&column=district",
                form,
                Api.bearer("province", ""));

        List<List<String>> rows = TakenTable.rows(file.body());
        List<JsonNode> firms = FirmFiltersIT.firms(filter);

        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith(form);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(rows).hasSameSizeAs(firms).isNotEmpty();
        for (int at = 0; at < rows.size(); at++) {
            assertThat(rows.get(at).get(0)).isEqualTo(firms.get(at).path("name").asText());
            assertThat(rows.get(at).get(1)).isEqualTo(firms.get(at).path("uscc").asText());
            assertThat(Integer.parseInt(rows.get(at).get(2))).isGreaterThanOrEqualTo(50);
        }
    }

    @Test
    void whoTookItStandsInTheTableAndInTheJournal() throws Exception {
        Answer answer = Api.send(Api.Call.of("GET", "/enterprise-exports?fact=highTech:true&column=name")
                .with("Accept", "text/csv"));

        String mark =
                answer.body().strip().lines().reduce((first, last) -> last).orElse("");
        assertThat(mark).startsWith("#水印 ").contains("province");
        JsonNode entry = Api.send(Api.Call.of("GET", "/journal?kind=exported&sort=NEWEST&limit=1"))
                .json()
                .path("items")
                .path(0);
        assertThat(entry.toString())
                .contains("fact=highTech:true")
                .contains("CSV")
                .contains("province")
                .contains(Integer.toString(
                        FirmFiltersIT.firms("fact=highTech:true").size()));
    }

    @Test
    void aClientThatIsBoundToADistrictTakesItsFirmsAlone() throws Exception {
        DemoStandings bound = DemoStandings.all().stream()
                .filter(who -> !who.person()
                        && who.district().isPresent()
                        && who.rights().contains("enterprises:read"))
                .findFirst()
                .orElseThrow();

        List<List<String>> rows = TakenTable.rows(
                taken("/enterprise-exports?column=district&column=name", "text/csv", Api.bearer(bound.name(), ""))
                        .body());

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.get(0)).isEqualTo(bound.district().orElseThrow()));
    }

    @Test
    void aFormThatIsNotOfferedAndColumnsThatAreNoneAreRefused() {
        Answer picture = Api.send(Api.Call.of("GET", "/enterprise-exports").with("Accept", "image/png"));
        Answer column = Api.send(Api.Call.of("GET", "/enterprise-exports?column=name&column=nothing&fact=nothing:1")
                .with("Accept", "text/csv"));

        assertThat(picture.problem()).isEqualTo("not-acceptable");
        assertThat(column.problem()).isEqualTo("query-invalid");
        assertThat(column.json().path("errors").findValuesAsText("pointer")).containsExactly("/fact/0", "/column/1");
    }

    private HttpResponse<Path> taken(String path, String form, String bearer) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(ThroughlineServer.get().address("/api/v1" + path))
                .header("Accept", form)
                .header("Authorization", bearer)
                .build();
        HttpResponse<Path> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofFile(folder.resolve("taken")));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }
}
