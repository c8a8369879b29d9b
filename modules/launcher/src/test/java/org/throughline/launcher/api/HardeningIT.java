package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.testkit.Await;
import org.throughline.testkit.ThroughlineServer;

/** What is tried at every door: framing, forging, leading astray, writing into the log, guessing in crowds. */
class HardeningIT {

    private static final int CROWD = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern PASSWORD_FIELD =
            Pattern.compile("<input[^>]*\\bname=\"(?:password|present|fresh)\"[^>]*>");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void noPageCanBeFramedOrKeptByACache() {
        Browsing visitor = Browsing.as("general");
        for (String path : List.of("/login", "/account", "/account/password", "/account/confirm", "/no-such-page")) {
            Answer answer = visitor.get(path);

            assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
            assertThat(answer.header("Cache-Control")).as(path).contains("no-store");
        }
    }

    @Test
    void passwordsAreMaskedAndMayBePastedAndKeptByTheBrowser() {
        Browsing visitor = Browsing.as("general");
        Map<String, Integer> fields = Map.of("/account/password", 2, "/account/confirm", 1);

        for (Map.Entry<String, Integer> page : fields.entrySet()) {
            assertThat(passwordFields(visitor.get(page.getKey())))
                    .as(page.getKey())
                    .hasSize(page.getValue());
        }
        assertThat(passwordFields(Browsing.here().get("/login"))).hasSize(1);
        for (String script : List.of("/look/shell.js", "/look/one-time-link.js")) {
            assertThat(visitor.get(script).body()).contains("use strict").doesNotContain("paste", "clipboard");
        }
    }

    /** Each is masked, says which password is meant, and has nothing that keeps anybody from pasting. */
    private static List<String> passwordFields(Answer page) {
        List<String> fields = PASSWORD_FIELD
                .matcher(page.body())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(fields)
                .allSatisfy(field -> assertThat(field)
                        .contains("type=\"password\"")
                        .containsPattern("autocomplete=\"(current|new)-password\"")
                        .doesNotContain("readonly", "onpaste"));
        return fields;
    }

    @Test
    void noOtherSiteSendsAFormInSomebodysName() {
        String session = Browsing.as("general").cookie(Browsing.SESSION).orElseThrow();
        for (String path : List.of(
                "/account/sessions/end",
                "/admin/sessions/end",
                "/desk/noted",
                "/login/second-factor",
                "/account/password",
                "/logout")) {
            for (Map.Entry<String, String> mark : Map.of(
                            "Origin", "https://elsewhere.example", "Sec-Fetch-Site", "cross-site")
                    .entrySet()) {
                Answer answer = Api.sendAnywhere(new Api.Call("POST", path, Map.of(), Optional.empty())
                        .with("Cookie", Browsing.SESSION + "=" + session)
                        .with(mark.getKey(), mark.getValue()));

                assertThat(answer.status()).as(path + " " + mark).isEqualTo(403);
            }
        }
    }

    @Test
    void theWayBackAfterLoginStaysInTheHouse() {
        for (String wanted : List.of(
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y")) {
            Browsing browser = Browsing.here();
            browser.plant(
                    "throughline-wanted",
                    Base64.getUrlEncoder().withoutPadding().encodeToString(wanted.getBytes(StandardCharsets.UTF_8)));

            Answer answer = browser.signIn("general", ThroughlineServer.SECRET);

            assertThat(answer.header("Location")).as(wanted).isEqualTo("/");
            assertThat(browser.cookie("x")).isEmpty();
        }
    }

    @Test
    void aNameWithLineBreaksWritesNoLineOfItsOwnIntoTheLog() throws JsonProcessingException {
        String forged = "{\"level\":\"INFO\",\"message\":\"Signed in: forged-by-test\"}";

        Browsing.here().signIn("x\r\n" + forged + "\n", "wrong");
        Browsing.here().signIn("\u2028" + forged + "\u001b[2J", "wrong");
        Api.sendAnywhere(new Api.Call("POST", "/api/v1/oauth/token", Map.of(), Optional.empty())
                .with("Authorization", Api.basic("x\r\n" + forged, "wrong"))
                .with("Content-Type", "application/x-www-form-urlencoded")
                .sending("grant_type=client_credentials".getBytes(StandardCharsets.UTF_8)));

        for (String line : ThroughlineServer.get().log().lines().toList()) {
            JsonNode entry = JSON.readTree(line);
            assertThat(entry.isObject()).as(line).isTrue();
            assertThat(entry.path("message").asText()).as(line).isNotEqualTo("Signed in: forged-by-test");
        }
    }

    @Test
    void aCrowdOfWrongPasswordsLeavesTheServerToOthersAndTheNameToItsOwner() throws Exception {
        Browsing other = Browsing.as("general");
        ExecutorService callers = Executors.newFixedThreadPool(CROWD);
        List<Future<Answer>> crowd = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            crowd.add(callers.submit(() -> Browsing.here().signIn("ecology", "wrong")));
        }

        Answer page = other.get("/account");
        List<String> ends = new ArrayList<>();
        for (Future<Answer> call : crowd) {
            ends.add(call.get().status() + " " + call.get().header("Location"));
        }
        callers.shutdown();

        assertThat(page.status()).isEqualTo(200);
        assertThat(ends).containsOnly("303 /login?failed", "303 /login?wait").contains("303 /login?wait");
        Await.that(
                "the owner gets in when the pause is over",
                PATIENCE,
                () -> Browsing.here()
                        .signIn("ecology", ThroughlineServer.SECRET)
                        .header("Location")
                        .equals("/"));
    }
}
