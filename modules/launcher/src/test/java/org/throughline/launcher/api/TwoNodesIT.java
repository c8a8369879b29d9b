package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testkit.Await;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.ThroughlineServer;

/** Two servers with one database and one folder of keys; one of them dies. */
class TwoNodesIT {

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static LaunchedThroughline one;

    @SuppressWarnings("NullAway.Init")
    private static LaunchedThroughline two;

    @BeforeAll
    static void start() {
        one = node("one").serve("--demo").awaitReady();
        keepSomebody(one.address());
        two = node("two").serve("--demo").awaitReady();
    }

    @AfterAll
    static void end() {
        two.close();
        one.close();
    }

    @Test
    void whoeverIsSignedInStaysSoWithTheirRightsWhenTheirNodeDies() {
        Browsing director = Browsing.on(one.address());
        director.signIn("director", ThroughlineServer.SECRET);
        Browsing gone = Browsing.on(one.address());
        gone.signIn("general", ThroughlineServer.SECRET);
        String token = "Bearer " + Api.token(one.address(), "readonly", "");
        gone.moveTo(two.address());
        assertThat(gone.get("/desk").status()).isEqualTo(200);
        gone.moveTo(one.address());
        gone.post("/logout", Map.of());
        director.moveTo(two.address());
        gone.moveTo(two.address());

        one.process().destroyForcibly();
        one.awaitEnd();

        assertThat(director.get("/enterprises/new").status()).isEqualTo(200);
        assertThat(director.get("/admin/sessions").status()).isEqualTo(403);
        Await.that(
                "a session ended there is over here",
                Duration.ofSeconds(2),
                () -> gone.get("/desk").status() == 303);
        Answer facts = Api.sendTo(
                two.address(),
                new Api.Call("GET", "/api/v1/facts", Map.of(), Optional.empty()).with("Authorization", token));
        assertThat(facts.status()).isEqualTo(200);
        assertThat(Files.exists(folder.resolve("keys/tokens.jwk"))).isTrue();
    }

    @Test
    void aNodeWithAKeyOfItsOwnSaysThatItCannotReadWhatAnotherKept() {
        Await.that(
                "the node tells of what it cannot read, which it does after it is ready",
                Duration.ofSeconds(30),
                () -> Pattern.compile("What is kept of \\d+ people cannot be read")
                        .matcher(two.output())
                        .find());
    }

    /** A contact person of a firm, whose data lie in the vault with the key of this node. */
    private static void keepSomebody(URI node) {
        Map<String, String> access = Map.of("Authorization", "Bearer " + Api.token(node, "province", ""));
        String firm = Api.sendTo(node, new Api.Call("GET", "/api/v1/enterprises?limit=1", access, Optional.empty()))
                .json()
                .at("/items/0/uscc")
                .asText();
        String person = "{\"name\":\"林知夏\",\"phone\":\"" + FirmUnderTest.phone()
                + "\",\"consent\":{\"givenOn\":\"2026-01-05\",\"form\":\"WRITTEN\",\"purposes\":[\"SERVICE\"]}}";
        Answer kept = Api.sendTo(
                node,
                new Api.Call("POST", "/api/v1/enterprises/" + firm + "/contacts", access, Optional.empty())
                        .json(person));
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    }

    private static LaunchedThroughline.Launch node(String name) {
        return OwnDatabase.serverIn(folder.resolve(name))
                .with("THROUGHLINE_KEYS", folder.resolve("keys").toString());
    }
}
