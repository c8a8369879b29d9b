package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.launcher.api.Api.Call;
import org.throughline.testkit.ThroughlineServer;

/** What was refused, tried in vain and read in bulk stands in the journal of the running server. */
class AccessRecordIT {

    @Test
    void aPageOfAListIsOnRecordWithItsFilterAndRowsBeforeItIsGiven() {
        String filter = "industry=C3441&q=" + URLEncoder.encode("温州", StandardCharsets.UTF_8);
        Answer list = Api.send(Call.of("GET", "/enterprises?limit=3&" + filter).with("X-Request-Id", "list-read-0001"));
        assertThat(list.status()).isEqualTo(200);

        JsonNode entry = newest("list-read", "/api/v1/enterprises");

        assertThat(entry.path("actor").asText()).isEqualTo("province");
        assertThat(entry.path("requestId").asText()).isEqualTo("list-read-0001");
        assertThat(entry.at("/after/filter/q").asText()).isEqualTo("温州");
        assertThat(entry.at("/after/filter/industry").asText()).isEqualTo("C3441");
        assertThat(entry.at("/after/rows").asInt())
                .isEqualTo(list.json().path("items").size());
    }

    @Test
    void aRightThatIsMissingIsOnRecord() {
        String path = "/journal/verification";
        Answer refused = Api.send(Call.of("GET", path).with("Authorization", Api.bearer("readonly", "assets:read")));
        assertThat(refused.status()).isEqualTo(403);

        JsonNode entry = newest("access-refused", "GET /api/v1/journal/verification");

        assertThat(entry.path("actor").asText()).isIn("readonly", "province", "longwan");
        assertThat(entry.at("/after/status").asText()).isEqualTo("403");
    }

    @Test
    void aTokenThatDoesNotHoldIsOnRecordAndItsAbsenceIsNot() {
        assertThat(Api.send(Call.of("GET", "/facts").with("Authorization", "Bearer " + Forged.foreign()))
                        .status())
                .isEqualTo(401);
        assertThat(Api.sendAnywhere(Call.of("GET", "/api/v1/no-such-thing").without("Authorization"))
                        .status())
                .isEqualTo(401);

        assertThat(newest("token-refused", "GET /api/v1/facts").path("actor").asText())
                .isEqualTo("anonymous");
        assertThat(entries("token-refused", "GET /api/v1/no-such-thing")).isEmpty();
    }

    @Test
    void aWrongSecretOfAClientAndAWrongPasswordOfAPersonAreOnRecord() {
        Call token = new Call("POST", "/api/v1/oauth/token", Map.of(), Optional.empty())
                .with("Authorization", Api.basic("no-such-client", "wrong-secret"))
                .with("Content-Type", "application/x-www-form-urlencoded")
                .sending("grant_type=client_credentials".getBytes(StandardCharsets.UTF_8));
        assertThat(Api.sendAnywhere(token).status()).isEqualTo(401);
        Call login = new Call("POST", "/login", Map.of(), Optional.empty())
                .with("Origin", ThroughlineServer.get().address().toString().replaceFirst("/$", ""))
                .with("Content-Type", "application/x-www-form-urlencoded")
                .sending("username=no-such-person&password=wrong".getBytes(StandardCharsets.UTF_8));
        assertThat(Api.sendAnywhere(login).header("Location")).contains("failed");

        assertThat(newest("sign-in-failed", "no-such-client")
                        .path("subjectType")
                        .asText())
                .isEqualTo("client");
        assertThat(newest("sign-in-failed", "no-such-person")
                        .path("subjectType")
                        .asText())
                .isEqualTo("account");
    }

    private static JsonNode newest(String kind, String subject) {
        JsonNode entries = entries(kind, subject);
        assertThat(entries).as(kind + " " + subject).isNotEmpty();
        return entries.get(0);
    }

    private static JsonNode entries(String kind, String subject) {
        String query = "sort=NEWEST&kind=" + kind + "&subject=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
        return Api.send(Call.of("GET", "/journal?" + query)).json().path("items");
    }
}
