package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.directory.domain.TimeCode;
import org.throughline.testkit.Await;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.ThroughlineServer;

/** Passwords are changed, a second factor is set up and asked for, and what signs asks once more. */
class LoginIT {

    private static final String FACTOR = "/account/second-factor";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String FRESH = "kettle marzipan otter";

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static LaunchedThroughline server;

    @BeforeAll
    static void start() {
        server = OwnDatabase.serverIn(folder.resolve("data"))
                .with("THROUGHLINE_SESSIONS_AT_ONCE", "20")
                .serve("--demo")
                .awaitReady();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void aSecondFactorIsSetUpAndFromThenOnAskedForAtTheDoor() {
        Browsing phone = signedIn("economy");
        assertThat(phone.submit(FACTOR, Map.of(), "begin").header("Location")).endsWith(FACTOR + "?new");
        byte[] secret = secret(phone.get(FACTOR + "?new"));
        Answer refused = phone.submit(FACTOR + "?new", Map.of("code", "000000"), "save");
        String used = code(secret, 0);
        List<String> spare = codes(phone.submit(FACTOR + "?new", Map.of("code", used), "save"));
        Browsing desk = Browsing.on(server.address());

        Answer half = desk.signIn("economy", ThroughlineServer.SECRET);
        String halfCookie = desk.cookie(Browsing.SESSION).orElseThrow();

        assertThat(refused.body()).contains("id=\"faults\"");
        assertThat(spare).hasSize(10);
        assertThat(half.header("Location")).isEqualTo("/login/second-factor");
        for (String path : List.of("/account", "/desk", "/account/password", FACTOR)) {
            assertThat(desk.get(path).status()).as(path).isEqualTo(303);
        }
        assertThat(desk.get("/login/second-factor").status()).isEqualTo(200);
        assertThat(factor(desk, used)).isEqualTo("/login/second-factor?failed");
        assertThat(factor(desk, code(secret, 1))).isEqualTo("/");
        assertThat(desk.get("/account").status()).isEqualTo(200);
        assertThat(desk.cookie(Browsing.SESSION)).isPresent().get().isNotEqualTo(halfCookie);

        Browsing withoutPhone = Browsing.on(server.address());
        withoutPhone.signIn("economy", ThroughlineServer.SECRET);
        assertThat(factor(withoutPhone, spare.get(0))).isEqualTo("/");
        Browsing thief = Browsing.on(server.address());
        thief.signIn("economy", ThroughlineServer.SECRET);
        assertThat(factor(thief, spare.get(0))).isEqualTo("/login/second-factor?failed");
    }

    @Test
    void whatSignsAsksForThePasswordAgainAfterFiveMinutes() {
        Browsing browser = signedIn("ecology");
        OwnDatabase.execute(
                "update directory.session set proven = now() - interval '6 minutes' where account = 'ecology'");
        List<String> where = new ArrayList<>(List.of(""));
        Await.that("the page asks", PATIENCE, () -> {
            where.set(0, browser.submit(FACTOR, Map.of(), "begin").header("Location"));
            return where.get(0).contains("/account/confirm");
        });
        assertThat(where.get(0)).endsWith("/account/confirm?to=%2Faccount%2Fsecond-factor");
        assertThat(browser.post("/account/sessions/end", Map.of("session", "others"))
                        .header("Location"))
                .isEqualTo("/account/confirm?to=%2Faccount");

        Answer wrong =
                browser.submit("/account/confirm?to=%2Faccount%2Fsecond-factor", Map.of("password", "wrong"), "save");
        Answer right = browser.submit(
                "/account/confirm?to=%2Faccount%2Fsecond-factor", Map.of("password", ThroughlineServer.SECRET), "save");

        assertThat(wrong.body()).contains("id=\"faults\"");
        assertThat(right.header("Location")).endsWith(FACTOR);
        assertThat(browser.submit(FACTOR, Map.of(), "begin").header("Location")).endsWith(FACTOR + "?new");
    }

    @Test
    void confirmationLeadsToOurOwnPagesOnly() {
        for (String to : List.of("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "")) {
            Browsing browser = signedIn("policy");
            String page =
                    "/account/confirm?to=" + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8);

            Answer answer = browser.submit(page, Map.of("password", ThroughlineServer.SECRET), "save");

            assertThat(answer.header("Location")).as(to).endsWith("/account").doesNotContain("elsewhere");
        }
    }

    @Test
    void aChangedPasswordEndsEveryOtherSession() {
        Browsing here = signedIn("steward");
        Browsing there = signedIn("steward");
        Answer common = change(here, ThroughlineServer.SECRET, "password1234");
        Answer wrong = change(here, "wrong", FRESH);

        Answer changed = change(here, ThroughlineServer.SECRET, FRESH);

        assertThat(common.body()).contains("id=\"faults\"").contains("#fresh").doesNotContain("password1234");
        assertThat(wrong.body()).contains("#present");
        assertThat(changed.header("Location")).endsWith("/account?password");
        assertThat(here.get("/account").status()).isEqualTo(200);
        assertThat(there.get("/account").header("Location")).isEqualTo("/login?expired");
        Browsing next = Browsing.on(server.address());
        assertThat(next.signIn("steward", ThroughlineServer.SECRET).header("Location"))
                .endsWith("?failed");
        assertThat(next.signIn("steward", FRESH).header("Location")).isEqualTo("/");
    }

    @Test
    void whoeverIsDisabledIsOutWithTheNextRequest() {
        Browsing browser = signedIn("longwan");

        OwnDatabase.execute("update directory.account set disabled = true where name = 'longwan'");

        Await.that("the door", PATIENCE, () -> browser.get("/account").status() == 303);
        assertThat(browser.signIn("longwan", ThroughlineServer.SECRET).header("Location"))
                .endsWith("?failed");
    }

    private static Answer change(Browsing browser, String present, String fresh) {
        return browser.submit("/account/password", Map.of("present", present, "fresh", fresh), "save");
    }

    private static String factor(Browsing browser, String code) {
        return browser.post("/login/second-factor", Map.of("code", code)).header("Location");
    }

    private static Browsing signedIn(String name) {
        Browsing browser = Browsing.on(server.address());
        assertThat(browser.signIn(name, ThroughlineServer.SECRET).header("Location"))
                .isEqualTo("/");
        return browser;
    }

    private static String code(byte[] secret, int stepsOff) {
        return TimeCode.of(secret, TimeCode.step(Clock.systemUTC().instant()) + stepsOff, TimeCode.DIGITS);
    }

    /** What an app reads from the page. */
    private static byte[] secret(Answer page) {
        Matcher shown = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<").matcher(page.body());
        assertThat(shown.find()).as(page.body()).isTrue();
        BigInteger number = BigInteger.ZERO;
        for (char letter : shown.group(1).replace(" ", "").toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        byte[] bytes = number.toByteArray();
        byte[] secret = new byte[20];
        int extra = Math.max(0, bytes.length - secret.length);
        System.arraycopy(bytes, extra, secret, secret.length - (bytes.length - extra), bytes.length - extra);
        return secret;
    }

    private static List<String> codes(Answer page) {
        List<String> codes = new ArrayList<>();
        Matcher shown = Pattern.compile("<li>((?:[A-Z2-7]{4} ?){6})</li>").matcher(page.body());
        while (shown.find()) {
            codes.add(shown.group(1));
        }
        return codes;
    }
}
