package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testkit.Await;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.TestFolders;

/** The folder is changed under a running server. */
class ChangedConfigurationIT {

    private static final String ZONES = "reference/zones.yaml";
    private static final String FACTS = "reference/facts.yaml";
    private static final int CANNOT_START = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void aChangeIsPendingUntilTheNextStartAndWhatRanStaysOnRecord() throws IOException {
        Path config = copy();
        LaunchedThroughline.Launch launch =
                LaunchedThroughline.in(folder.resolve("data")).config(config).firms(50);
        String first;
        try (LaunchedThroughline server = launch.serve().awaitReady()) {
            first = configuration(server).path("fingerprint").asText();
            assertThat(pending(server).isNull()).isTrue();

            edit(config, "en: Wenzhou Bay New Area", "en: Wenzhou Bay");
            Await.that("a sound change is seen", PATIENCE, () -> pending(server).has("since"));
            assertThat(pending(server).path("holds").asBoolean()).isTrue();
            assertThat(pending(server).at("/files/0/file").asText()).isEqualTo(ZONES);

            edit(config, "code: wenzhou-bay", "kode: wenzhou-bay");
            Await.that(
                    "a fault is seen",
                    PATIENCE,
                    () -> !pending(server).path("holds").asBoolean(true));
            assertThat(pending(server).at("/faults/0/line").asInt()).isPositive();
            assertThat(ready(server)).isEqualTo(200);
            assertThat(configuration(server).path("fingerprint").asText()).isEqualTo(first);

            edit(config, "kode: wenzhou-bay", "code: wenzhou-bay");
            Await.that(
                    "it holds again",
                    PATIENCE,
                    () -> pending(server).path("holds").asBoolean(false));
        }

        try (LaunchedThroughline again = launch.serve().awaitReady()) {
            assertThat(configuration(again).path("fingerprint").asText()).isNotEqualTo(first);
            assertThat(pending(again).isNull()).isTrue();
        }
    }

    @Test
    void whatCanBeKnownOfAFirmChangesWithTheFolderAndKeepsItsType() throws IOException {
        Path config = copy();
        LaunchedThroughline.Launch launch =
                LaunchedThroughline.in(folder.resolve("data")).config(config).firms(50);
        try (LaunchedThroughline server = launch.serve().awaitReady()) {
            String firm = firm(server);
            assertThat(record(server, firm, "talentNeeds", "[\"算法\"]").status()).isEqualTo(200);
            Answer kept = record(server, firm, "valuation", "5");
            assertThat(kept.status()).isEqualTo(403);
            assertThat(kept.body()).contains("fact-kept-by-others", "wenzhou-bay-emerging-industries");
        }
        edit(config, FACTS, "name: talentNeeds", "name: talentGaps");
        Files.writeString(config.resolve("bureaus/wenzhou-ai/facts.yaml"), """
                facts:
                  - {name: modelFiled, zh: 大模型备案, en: Model filed, group: innovation, type: BOOLEAN}
                """);

        try (LaunchedThroughline server = launch.serve().awaitReady()) {
            String firm = firm(server);
            assertThat(facts(server, "/api/v1/facts").findValuesAsText("name"))
                    .contains("modelFiled", "talentGaps")
                    .endsWith("talentNeeds");
            assertThat(record(server, firm, "modelFiled", "true").status()).isEqualTo(200);
            assertThat(record(server, firm, "talentNeeds", "[\"视觉\"]").body()).contains("fact-retired");
            assertThat(facts(server, "/api/v1/enterprises/" + firm + "/facts").findValuesAsText("name"))
                    .contains("talentNeeds", "modelFiled");
        }
        edit(config, FACTS, "name: landArea\n", "name: landArea\n    yearly: true\n");

        LaunchedThroughline refused = launch.serve();

        assertThat(refused.awaitEnd()).isEqualTo(CANNOT_START);
        assertThat(refused.output()).contains("landArea");
    }

    private static String firm(LaunchedThroughline server) {
        return facts(server, "/api/v1/enterprises?limit=1").at("/items/0/uscc").asText();
    }

    private static JsonNode facts(LaunchedThroughline server, String path) {
        Answer answer = Api.sendTo(server.address(), new Api.Call("GET", path, access(server), Optional.empty()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static Answer record(LaunchedThroughline server, String firm, String fact, String value) {
        String year = fact.equals("valuation") ? ",\"year\":2025" : "";
        Api.Call call =
                new Api.Call("PUT", "/api/v1/enterprises/" + firm + "/facts/" + fact, access(server), Optional.empty());
        return Api.sendTo(
                server.address(),
                call.with("If-Match", "*")
                        .json("{\"value\":" + value + year + ",\"source\":\"走访\",\"asOf\":\"2026-01-05\"}"));
    }

    private static Map<String, String> access(LaunchedThroughline server) {
        return Map.of("Authorization", "Bearer " + Api.token(server.address(), "province", ""));
    }

    private static JsonNode pending(LaunchedThroughline server) {
        return configuration(server).path("pending");
    }

    private static JsonNode configuration(LaunchedThroughline server) {
        Map<String, String> access =
                Map.of("Authorization", "Bearer " + Api.token(server.address(), "province", "admin:read"));
        Answer answer =
                Api.sendTo(server.address(), new Api.Call("GET", "/api/v1/configuration", access, Optional.empty()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static int ready(LaunchedThroughline server) {
        return Api.sendTo(server.address(), new Api.Call("GET", "/health/ready", Map.of(), Optional.empty()))
                .status();
    }

    private static void edit(Path config, String from, String to) throws IOException {
        edit(config, ZONES, from, to);
    }

    private static void edit(Path config, String name, String from, String to) throws IOException {
        Path file = config.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private Path copy() throws IOException {
        Path shipped = TestFolders.checkout().resolve("config");
        Path copy = folder.resolve("config");
        try (Stream<Path> files = Files.walk(shipped)) {
            files.filter(Files::isRegularFile).forEach(file -> copied(file, copy.resolve(shipped.relativize(file))));
        }
        return copy;
    }

    private static void copied(Path from, Path to) {
        try {
            Files.createDirectories(to.resolve(".."));
            Files.copy(from, to);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
