package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testkit.Await;
import org.throughline.testkit.PlantedFaults;

/** Lists of firms at the API. */
class EnterpriseImportIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PATH = "/enterprise-imports";

    @TempDir
    private Path folder;

    @Test
    void threeHundredPlantedFaultsComeBackWithLineAndReason() throws IOException {
        long seed = System.nanoTime();
        PlantedFaults list = PlantedFaults.of(seed, 700, 300, today());

        JsonNode done = awaitOver(sent(form(list.text(), Map.of("source", "种子 " + seed))));

        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("DONE");
        assertThat(done.path("read").asInt()).isEqualTo(1_000);
        assertThat(done.path("rejected").asInt()).isEqualTo(300);
        assertThat(done.path("accepted").asInt()).isEqualTo(700);
        assertThat(done.path("percent").asInt()).isEqualTo(100);
        String rejects = Api.sendAnywhere(Api.Call.of(
                        "GET", "/api/v1" + PATH + "/" + done.path("id").asText() + "/rejects"))
                .body();
        assertThat(ReturnedRows.of(rejects.getBytes(StandardCharsets.UTF_8), folder))
                .as("seed %d", seed)
                .isEqualTo(ReturnedRows.expected(list));
    }

    @Test
    void onlyTheFileIsNeededAndTheSameFileTwiceWritesNothing() {
        String list = PlantedFaults.none(7, 20, today()).text();
        assertThat(awaitOver(sent(form(list, Map.of()))).path("state").asText()).isEqualTo("DONE");

        JsonNode again = awaitOver(sent(form(list, Map.of())));

        assertThat(again.path("accepted").asInt()).as(again.toString()).isEqualTo(20);
        assertThat(again.path("factsWritten").asInt()).isZero();
        assertThat(again.path("firmsAdded").asInt() + again.path("firmsChanged").asInt())
                .isZero();
    }

    @Test
    void aFileThatIsNoListFailsAndSaysWhyInTheReadersLanguage() {
        String path = sent(form("企业名称\n甲公司\n", Map.of()));

        JsonNode failed = awaitOver(path);

        assertThat(failed.path("state").asText()).isEqualTo("FAILED");
        assertThat(failed.at("/failure/problem").asText()).isEqualTo("import-columns");
        assertThat(failed.at("/failure/detail").asText()).isEqualTo("没有统一社会信用代码这一列");
        assertThat(Api.send(Api.Call.of("GET", path).with("Accept-Language", "en"))
                        .json()
                        .at("/failure/detail")
                        .asText())
                .isEqualTo("No column has the unified social credit code");
    }

    @Test
    void whatIsAskedForWronglyIsRefusedAtOnceAsAWhole() {
        Answer refused = Api.send(form("", Map.of("asOf", "2999-01-01", "colour", "red", "mapping", "[]")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("import-invalid");
        assertThat(refused.json().path("errors")).hasSize(4);
        assertThat(Api.send(Api.Call.of("POST", PATH).json("{}")).status()).isEqualTo(415);
    }

    @Test
    void whoeverMayNotWriteThereGetsTheirRowsBack() throws IOException {
        String list = "uscc,name,industry,district\n"
                + PlantedFaults.none(11, 1, today())
                        .text()
                        .lines()
                        .skip(1)
                        .map(row -> row.substring(0, 18) + ",示例公司,C3441,330381\n")
                        .findFirst()
                        .orElseThrow();

        JsonNode done =
                awaitOver(sent(form(list, Map.of()).with("Authorization", Api.bearer("longwan", ""))), "longwan");

        assertThat(done.path("rejected").asInt()).as(done.toString()).isEqualTo(1);
        assertThat(Api.send(form(list, Map.of()).with("Authorization", Api.bearer("readonly", "")))
                        .status())
                .isEqualTo(403);
        assertThat(Api.send(Api.Call.of("DELETE", PATH + "/" + done.path("id").asText())
                                .with("If-Match", "*")
                                .with("Authorization", Api.bearer("longwan", "")))
                        .problem())
                .isEqualTo("job-over");
    }

    private static String sent(Api.Call form) {
        Answer answer = Api.send(form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.header("Location").replaceFirst("^.*/api/v1", "");
    }

    private static JsonNode awaitOver(String path) {
        return awaitOver(path, "province");
    }

    private static JsonNode awaitOver(String path, String client) {
        Api.Call call = Api.Call.of("GET", path).with("Authorization", Api.bearer(client, ""));
        Await.that(
                "the import is over",
                PATIENCE,
                () -> Api.send(call).json().path("endedAt").isTextual());
        return Api.send(call).json();
    }

    private static Api.Call form(String list, Map<String, String> fields) {
        return Form.of(list, fields).in(Api.Call.of("POST", PATH), "----part");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
