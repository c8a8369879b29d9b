package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.throughline.testkit.ThroughlineServer;

/** People sign in by form; what their browser holds opens pages and nothing else. */
class SignInIT {

    private static final int FLOOD = 200;

    @Test
    void whoeverIsNotSignedInIsLedToTheDoorAndBack() {
        Answer turnedAway = Api.sendAnywhere(plain("GET", "/enterprises?q=x"));
        Answer signedIn = signIn("officer11", ThroughlineServer.SECRET, cookies(turnedAway));

        assertThat(turnedAway.status()).isEqualTo(303);
        assertThat(turnedAway.header("Location")).endsWith("/login");
        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(signedIn.header("Location")).endsWith("/enterprises?q=x");
    }

    @Test
    void theSessionIsKeptFromScriptsAndOtherSites() {
        String cookie = String.join(
                ";", signIn("officer12", ThroughlineServer.SECRET, "").headers().allValues("Set-Cookie"));

        assertThat(cookie)
                .contains("throughline-session=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void aSessionCannotCallTheApi() {
        String cookies = cookies(signIn("director", ThroughlineServer.SECRET, ""));

        Answer answer = Api.send(plain("GET", "/facts").with("Cookie", cookies));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void afterSigningOutThePagesAreClosed() {
        String cookies = cookies(signIn("general", ThroughlineServer.SECRET, ""));

        Answer out = Api.sendAnywhere(plain("POST", "/logout").with("Cookie", cookies));

        assertThat(out.header("Location")).endsWith("/login?out");
        assertThat(out.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(Api.sendAnywhere(plain("GET", "/account").with("Cookie", cookies))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void anotherSiteCanNeitherSignInNorOut() {
        for (String path : List.of("/login", "/logout", "/preferences")) {
            for (Map.Entry<String, String> mark : Map.of(
                            "Origin", "https://elsewhere.example", "Sec-Fetch-Site", "cross-site")
                    .entrySet()) {
                Api.Call call = plain("POST", path).with(mark.getKey(), mark.getValue());

                assertThat(Api.sendAnywhere(call).status()).as(path).isEqualTo(403);
            }
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreRefusedAlike() {
        Answer wrong = signIn("officer31", "wrong", "");
        Answer unknown = signIn("nobody'; drop table x; --", ThroughlineServer.SECRET, "");

        assertThat(wrong.header("Location")).endsWith("/login?failed");
        assertThat(unknown.header("Location")).isEqualTo(wrong.header("Location"));
    }

    @Test
    void aFloodOfSignInsLeavesTheServerToOthers() throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(FLOOD);
        List<Future<Answer>> flood = new ArrayList<>();
        for (int i = 0; i < FLOOD; i++) {
            String name = "flood" + i;
            flood.add(callers.submit(() -> signIn(name, "wrong", "")));
        }

        Answer other = Api.sendAnywhere(plain("GET", "/health/live"));
        List<String> ends = new ArrayList<>();
        for (Future<Answer> call : flood) {
            ends.add(call.get().header("Location").replaceFirst(".*/", "/"));
        }
        callers.shutdown();

        assertThat(other.status()).isEqualTo(200);
        assertThat(ends).containsOnly("/login?failed", "/login?wait");
    }

    private static Answer signIn(String name, String secret, String cookies) {
        String form = "username=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        Api.Call call = plain("POST", "/login")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .sending(form.getBytes(StandardCharsets.UTF_8));
        return Api.sendAnywhere(cookies.isEmpty() ? call : call.with("Cookie", cookies));
    }

    private static String cookies(Answer answer) {
        return String.join(
                "; ",
                answer.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.replaceFirst(";.*", ""))
                        .toList());
    }

    private static Api.Call plain(String method, String path) {
        return new Api.Call(method, path, Map.of(), Optional.empty());
    }
}
