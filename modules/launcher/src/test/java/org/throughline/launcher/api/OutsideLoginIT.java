package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testkit.Await;
import org.throughline.testkit.IssuerDoor;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.LoopbackIssuer;
import org.throughline.testkit.ThroughlineServer;

/** People sign in at an outside issuer, in a house that requires a second factor. */
class OutsideLoginIT {

    private static final String START = "/login/outside";
    private static final String RETURN = START + "/return";
    private static final String OUTSIDE = "throughline-outside";
    private static final String ENROL = "/account/second-factor";

    /** The issuer's keys are asked for twice in ten seconds at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static LoopbackIssuer issuer;

    @SuppressWarnings("NullAway.Init")
    private static LaunchedThroughline server;

    private static String whileAway = "";

    @BeforeAll
    static void start() {
        int port = LoopbackIssuer.freePort();
        issuer = LoopbackIssuer.down(Clock.systemUTC());
        server = OwnDatabase.serverIn(folder.resolve("data"))
                .port(port)
                .with("THROUGHLINE_OIDC_PEOPLE_ISSUER", issuer.name())
                .with("THROUGHLINE_OIDC_PEOPLE_NAME", "市统一身份<b>")
                .with("THROUGHLINE_OIDC_PEOPLE_CLIENT_ID", IssuerDoor.CLIENT)
                .with("THROUGHLINE_OIDC_PEOPLE_CLIENT_SECRET", IssuerDoor.SECRET)
                .with("THROUGHLINE_OIDC_PEOPLE_RETURN_ADDRESS", "http://127.0.0.1:" + port + RETURN)
                .with("THROUGHLINE_OIDC_PEOPLE_FACTOR_VALUES", "otp")
                .with("THROUGHLINE_LOGIN_SECOND_FACTOR", "required")
                .serve("--demo")
                .awaitReady();
        whileAway = Browsing.on(server.address()).get(START).header("Location");
        issuer.start();
        Await.that(
                "the issuer is found",
                PATIENCE,
                () -> signIn("director", OutsideLoginIT::withFactor)
                        .header("Location")
                        .equals("/"));
    }

    @AfterAll
    static void end() {
        OwnDatabase.execute("update directory.account set disabled = false");
        server.close();
        issuer.close();
    }

    @Test
    void whileTheIssuerIsAwayTheDoorSaysSoAndPasswordsGoOn() {
        Browsing browser = Browsing.on(server.address());
        Answer door = browser.get("/login?unreachable");

        assertThat(whileAway).isEqualTo("/login?unreachable");
        assertThat(door.body())
                .contains("外部登录现在连不上", "href=\"/login/outside\"", "用市统一身份&lt;b&gt;登录")
                .doesNotContain("<b>登录");
        assertThat(browser.signIn("office2", ThroughlineServer.SECRET).header("Location"))
                .isEqualTo(ENROL);
    }

    @Test
    void whoeverTheIssuerLetsInComesInAndGoesOnToWhereTheyWantedToGo() {
        Browsing browser = Browsing.on(server.address());
        browser.signIn("office1", ThroughlineServer.SECRET);
        String former = browser.cookie(Browsing.SESSION).orElseThrow();
        Browsing left = Browsing.on(server.address());
        left.plant(Browsing.SESSION, former);
        browser.plant("throughline-wanted", "L2VudGVycHJpc2Vz");

        Answer answer = signIn(browser, "Director", OutsideLoginIT::withFactor);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/enterprises");
        assertThat(browser.get("/account").body()).contains("周岚");
        assertThat(browser.cookie(Browsing.SESSION)).get().isNotEqualTo(former);
        assertThat(browser.cookie(OUTSIDE)).isEmpty();
        assertThat(left.get("/account").header("Location"))
                .as("the session before it")
                .isEqualTo("/login?expired");
    }

    @Test
    void whoeverShowedNoSecondFactorThereIsAskedForOneHere() {
        Browsing browser = Browsing.on(server.address());
        Answer answer = signIn(browser, "office3", UnaryOperator.identity());

        assertThat(answer.header("Location")).isEqualTo(ENROL);
        assertThat(browser.get("/desk").header("Location")).isEqualTo(ENROL);
    }

    @Test
    void whatSignsAsksAgainUnlessTheyHaveJustSignedInThere() {
        Browsing fresh = Browsing.on(server.address());
        signIn(fresh, "office4", OutsideLoginIT::withFactor);
        Browsing silent = Browsing.on(server.address());
        long longAgo = Clock.systemUTC().instant().minusSeconds(900).getEpochSecond();
        signIn(silent, "office4", claims -> withFactor(claims).claim("auth_time", longAgo));

        assertThat(endOthers(silent)).isEqualTo("/account/confirm?to=%2Faccount");
        assertThat(endOthers(fresh)).isEqualTo("/account");
    }

    @Test
    void anAccountThatIsUnknownOrDisabledHereIsRefusedWithTheOrdinarySentence() {
        OwnDatabase.execute("update directory.account set disabled = true where name = 'economy'");
        for (String name : List.of("economy", "no-such-person", "province")) {
            Browsing browser = Browsing.on(server.address());

            Await.that(
                    name,
                    PATIENCE,
                    () -> signIn(browser, name, OutsideLoginIT::withFactor)
                            .header("Location")
                            .equals("/login?failed"));

            assertThat(browser.cookie(Browsing.SESSION)).isEmpty();
        }
        assertThat(failures("no-such-person")).contains("credentials-wrong");
    }

    @Test
    void anAnswerThatIsNotTheirOwnIsRefused() {
        Browsing mine = Browsing.on(server.address());
        Browsing theirs = Browsing.on(server.address());
        issuer.door().admit("director");
        issuer.door().changing(OutsideLoginIT::withFactor);
        String answer = back(mine);
        String cookie = mine.cookie(OUTSIDE).orElseThrow();
        back(theirs);

        assertRefused(Browsing.on(server.address()), answer, "without having left");
        assertRefused(theirs, answer, "the answer to another");
        assertThat(mine.get(answer).header("Location")).isEqualTo("/");
        mine.post("/logout", Map.of());
        mine.plant(OUTSIDE, cookie);
        assertRefused(mine, answer, "the same code again");
        for (String broken : List.of("", "?state=a", "?code=a&code=b", "?error=access_denied", "?state=%FF&code=%00")) {
            Browsing browser = Browsing.on(server.address());
            back(browser);
            assertThat(browser.get(RETURN + broken).status()).as(broken).isBetween(300, 499);
            assertThat(browser.cookie(Browsing.SESSION)).as(broken).isEmpty();
        }
    }

    @Test
    void aTokenThatDoesNotHoldIsRefused() throws JOSEException {
        Date past = Date.from(Clock.systemUTC().instant().minusSeconds(60));
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> said = new LinkedHashMap<>();
        said.put("another nonce", claims -> claims.claim("nonce", "other"));
        said.put("another audience", claims -> claims.audience("other"));
        said.put("another issuer", claims -> claims.issuer("https://other.example"));
        said.put("run out", claims -> claims.expirationTime(past));
        said.forEach((what, how) -> {
            Browsing browser = Browsing.on(server.address());
            issuer.door().admit("director");
            issuer.door().changing(how);
            assertRefused(browser, back(browser), what);
        });

        String kid = issuer.rsa().getKeyID();
        RSASSASigner foreign = new RSASSASigner(LoopbackIssuer.rsaKey());
        MACSigner confused = new MACSigner(issuer.rsa().toPublicJWK().toJSONString());
        Map<String, Function<JWTClaimsSet, String>> signed = new LinkedHashMap<>();
        signed.put("unsigned", claims -> new PlainJWT(claims).serialize());
        signed.put("foreign", claims -> LoopbackIssuer.signed(JWSAlgorithm.RS256, "JWT", kid, foreign, claims));
        signed.put("HS256", claims -> LoopbackIssuer.signed(JWSAlgorithm.HS256, "JWT", kid, confused, claims));
        signed.forEach((what, how) -> {
            Browsing browser = Browsing.on(server.address());
            issuer.door().admit("director");
            issuer.door().signing(how);
            assertRefused(browser, back(browser), what);
        });
        assertThat(failures("anonymous")).contains("outside-token");
    }

    @Test
    void anotherSiteCanLeadToTheDoorAndNotPastIt() {
        Api.Call call = new Api.Call("GET", START, Map.of(), Optional.empty());

        Answer led = Api.sendTo(server.address(), call.with("Sec-Fetch-Site", "cross-site"));
        Answer chosen = Api.sendTo(server.address(), call.with("Sec-Fetch-Site", "same-origin"));

        assertThat(led.header("Location")).isEqualTo("/login");
        assertThat(chosen.header("Location")).startsWith(issuer.name());
    }

    @Test
    void aNewKeyOfTheIssuerIsFoundByItself() {
        issuer.rotate();

        Await.that(
                "in",
                PATIENCE,
                () -> signIn("director", OutsideLoginIT::withFactor)
                        .header("Location")
                        .equals("/"));
    }

    @Test
    void theSecretOfTheClientStandsInNoLogAndOnNoPage() throws IOException {
        signIn("director", OutsideLoginIT::withFactor);

        String log = Files.readString(server.data().resolve("logs/server-0.log"));

        assertThat(log).contains("Signed in: director").doesNotContain(IssuerDoor.SECRET);
        assertThat(server.output()).doesNotContain(IssuerDoor.SECRET);
    }

    private static void assertRefused(Browsing browser, String answer, String what) {
        Answer refused = browser.get(answer);

        assertThat(refused.status()).as(what).isEqualTo(303);
        assertThat(refused.header("Location")).as(what).isEqualTo("/login?outside");
        assertThat(browser.cookie(Browsing.SESSION)).as(what).isEmpty();
        assertThat(browser.get("/login?outside").body()).contains("外部登录没有成功");
    }

    private static Answer signIn(String name, UnaryOperator<JWTClaimsSet.Builder> said) {
        return signIn(Browsing.on(server.address()), name, said);
    }

    private static Answer signIn(Browsing browser, String name, UnaryOperator<JWTClaimsSet.Builder> said) {
        issuer.door().admit(name);
        issuer.door().changing(said);
        return browser.get(back(browser));
    }

    /** Goes to the issuer; the path of ours to which it sends the browser back, or the door if it cannot be reached. */
    private static String back(Browsing browser) {
        String way = browser.get(START).header("Location");
        if (!way.startsWith(issuer.name())) {
            return way;
        }
        URI there = URI.create(way);
        String path = there.getRawPath() + "?" + there.getRawQuery();
        String back = Api.sendTo(there, new Api.Call("GET", path, Map.of(), Optional.empty()))
                .header("Location");
        assertThat(back).startsWith(server.address() + RETURN.substring(1) + "?code=");
        return back.substring(server.address().toString().length() - 1);
    }

    private static JWTClaimsSet.Builder withFactor(JWTClaimsSet.Builder claims) {
        return claims.claim("amr", List.of("pwd", "otp"));
    }

    private static String endOthers(Browsing browser) {
        return browser.post("/account/sessions/end", Map.of("session", "others"))
                .header("Location");
    }

    /** What the journal says of attempts in this name that failed. */
    private static String failures(String name) {
        String token = "Bearer " + Api.token(server.address(), "province", "");
        String path = "/api/v1/journal?kind=sign-in-failed&sort=NEWEST&subject=" + name;
        return Api.sendTo(
                        server.address(),
                        new Api.Call("GET", path, Map.of(), Optional.empty()).with("Authorization", token))
                .body();
    }
}
