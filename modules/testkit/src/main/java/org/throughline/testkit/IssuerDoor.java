package org.throughline.testkit;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Where people sign in at the issuer of the tests: authorization codes that hold once, with PKCE (S256). Whoever comes
 * is let in as the person the test named last.
 */
public final class IssuerDoor {

    /** What the one client is called here. */
    public static final String CLIENT = "throughline";

    /** The one client's secret. */
    public static final String SECRET = "issuer secret: 100 % ours";

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final LoopbackIssuer issuer;
    private final Clock clock;
    private volatile String person = "nobody";
    private volatile UnaryOperator<JWTClaimsSet.Builder> change = UnaryOperator.identity();
    private volatile Optional<Function<JWTClaimsSet, String>> signing = Optional.empty();

    IssuerDoor(LoopbackIssuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Whoever comes from now on is this person, with an identity token as it should be. */
    public void admit(String name) {
        person = name;
        change = UnaryOperator.identity();
        signing = Optional.empty();
    }

    /** Identity tokens say something else from now on. */
    public void changing(UnaryOperator<JWTClaimsSet.Builder> how) {
        change = how;
    }

    /** Identity tokens are signed otherwise from now on. */
    public void signing(Function<JWTClaimsSet, String> how) {
        signing = Optional.of(how);
    }

    void authorize(HttpExchange call) throws IOException {
        Map<String, String> asked = form(call.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        boolean sound = "code".equals(asked.get("response_type"))
                && CLIENT.equals(asked.get("client_id"))
                && "S256".equals(asked.get("code_challenge_method"))
                && List.of(asked.getOrDefault("scope", "").split(" ", -1)).contains("openid");
        String outcome = sound ? "code=" + code : "error=invalid_request";
        call.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?" + outcome + "&state=" + asked.get("state") + "&iss="
                                + URLEncoder.encode(issuer.name(), StandardCharsets.UTF_8));
        call.sendResponseHeaders(303, -1);
        call.close();
    }

    void token(HttpExchange call) throws IOException {
        Map<String, String> form = form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        Map<String, String> asked =
                Optional.ofNullable(codes.remove(form.getOrDefault("code", ""))).orElse(Map.of());
        boolean right = basic().equals(call.getRequestHeaders().getFirst("Authorization"))
                && "authorization_code".equals(form.get("grant_type"))
                && form.getOrDefault("redirect_uri", "-").equals(asked.get("redirect_uri"))
                && challenge(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"));
        if (!right) {
            LoopbackIssuer.answer(call, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        JWTClaimsSet claims =
                change.apply(claims(asked.getOrDefault("nonce", ""))).build();
        String token =
                signing.map(how -> how.apply(claims)).orElseGet(() -> issuer.signed(JWSAlgorithm.RS256, "JWT", claims));
        LoopbackIssuer.answer(
                call,
                200,
                "{\"access_token\": \"opaque\", \"token_type\": \"Bearer\", \"id_token\": \"" + token + "\"}");
    }

    private JWTClaimsSet.Builder claims(String nonce) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer.name())
                .subject("subject-of-" + person)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("auth_time", now.getEpochSecond())
                .claim("nonce", nonce)
                .claim("preferred_username", person);
    }

    /** Both parts are form-encoded first (RFC 6749, section 2.3.1). */
    private static String basic() {
        String pair = CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            form.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }
}
