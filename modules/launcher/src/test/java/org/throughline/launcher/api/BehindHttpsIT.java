package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.ThroughlineServer;

/** A server that people reach by HTTPS, through a proxy that ends it. */
class BehindHttpsIT {

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static LaunchedThroughline server;

    @BeforeAll
    static void start() {
        server = OwnDatabase.serverIn(folder.resolve("data"))
                .with("THROUGHLINE_ADDRESS", "https://throughline.example")
                .serve("--demo")
                .awaitReady();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void everyCookieIsOfThisHostAloneAndSentBackOverHttpsOnly() {
        Browsing browser = Browsing.on(server.address());
        List<Answer> answers = List.of(
                browser.get("/desk"),
                browser.post("/preferences", Map.of("language", "en", "type", "large", "reminder", "seen")),
                browser.signIn("director", ThroughlineServer.SECRET));

        List<String> given = answers.stream()
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                .toList();

        assertThat(given)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-throughline-")
                        .containsIgnoringCase("; Secure")
                        .contains("; Path=/;")
                        .doesNotContainIgnoringCase("; Domain="));
    }

    @Test
    void whatItKeptIsReadAgain() {
        Browsing browser = Browsing.on(server.address());
        browser.get("/enterprises");
        browser.post("/preferences", Map.of("language", "en"));

        Answer inside = browser.signIn("director", ThroughlineServer.SECRET);

        assertThat(inside.header("Location")).endsWith("/enterprises");
        assertThat(browser.get("/desk").body()).contains("lang=\"en\"");
    }

    @Test
    void aCookieThatAnyHostCouldSetCountsForNothing() {
        Browsing browser = Browsing.on(server.address());
        browser.plant("throughline-language", "en");

        assertThat(browser.get("/login").body()).contains("lang=\"zh-CN\"");
    }

    @Test
    void pagesAndTheApiAskForHttpsFromNowOn() {
        Browsing browser = Browsing.on(server.address());

        for (String path : List.of("/login", "/api/v1/enterprises")) {
            assertThat(browser.get(path).header("Strict-Transport-Security")).startsWith("max-age=31536000");
        }
    }
}
