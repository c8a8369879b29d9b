package org.throughline.webapp.outside;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.throughline.webapp.outside.OutsideRefusal.Reason;

/** The two steps of the code flow: the way to the issuer, and what the code of the return is worth. */
final class CodeFlow {

    private static final Logger LOG = Logger.getLogger(CodeFlow.class.getName());
    private static final int BROKEN = 500;

    private final Issuer issuer;
    private final Relation relation;
    private final IdentityTokens tokens;
    private final OutwardCalls calls = new OutwardCalls();

    CodeFlow(Issuer issuer, Relation relation, Clock clock) {
        this.issuer = issuer;
        this.relation = relation;
        tokens = new IdentityTokens(issuer, relation.client(), relation.nameClaim(), relation.factorValues(), clock);
    }

    /** The issuer's address with what we ask for. */
    String way(Attempt attempt) throws OutsideRefusal {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", relation.client());
        asked.put("redirect_uri", relation.returnAddress());
        asked.put("scope", relation.scopes());
        asked.put("state", attempt.state());
        asked.put("nonce", attempt.nonce());
        asked.put("code_challenge", attempt.challenge());
        asked.put("code_challenge_method", "S256");
        String place = metadata().authorization();
        if (place.isEmpty()) {
            throw new OutsideRefusal(Reason.UNREACHABLE);
        }
        return place + (place.indexOf('?') < 0 ? "?" : "&") + form(asked);
    }

    /** Who the answer is about. */
    OutsidePerson person(Attempt attempt, Map<String, String> answer) throws OutsideRefusal {
        mustAnswer(attempt, answer);
        Metadata metadata = metadata();
        String named = answer.get("iss");
        if (named == null ? metadata.namesItself() : !named.equals(issuer.name())) {
            throw new OutsideRefusal(Reason.ISSUER);
        }
        String code = answer.getOrDefault("code", "");
        if (answer.containsKey("error") || code.isEmpty()) {
            throw new OutsideRefusal(Reason.DECLINED);
        }
        return read(exchanged(metadata, code, attempt), attempt);
    }

    private OutsidePerson read(String token, Attempt attempt) throws OutsideRefusal {
        try {
            return tokens.read(token, attempt);
        } catch (KeySourceException silent) {
            throw new OutsideRefusal(Reason.UNREACHABLE, silent);
        } catch (ParseException | BadJOSEException | JOSEException doesNotHold) {
            LOG.info(() -> "An identity token does not hold: " + doesNotHold.getMessage());
            throw new OutsideRefusal(Reason.TOKEN, doesNotHold);
        }
    }

    private static void mustAnswer(Attempt attempt, Map<String, String> answer) throws OutsideRefusal {
        byte[] expected = attempt.state().getBytes(StandardCharsets.UTF_8);
        byte[] given = answer.getOrDefault("state", "").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, given)) {
            throw new OutsideRefusal(Reason.STATE);
        }
    }

    private String exchanged(Metadata metadata, String code, Attempt attempt) throws OutsideRefusal {
        try {
            OutwardCalls.Answer answer = calls.send(exchange(metadata, code, attempt));
            String token =
                    answer.status() == 200 ? answer.json().path("id_token").asText() : "";
            if (token.isEmpty()) {
                throw new OutsideRefusal(answer.status() >= BROKEN ? Reason.UNREACHABLE : Reason.CODE);
            }
            return token;
        } catch (IssuerUnreachable silent) {
            throw new OutsideRefusal(Reason.UNREACHABLE, silent);
        }
    }

    private HttpRequest.Builder exchange(Metadata metadata, String code, Attempt attempt) throws OutsideRefusal {
        if (metadata.token().isEmpty()) {
            throw new OutsideRefusal(Reason.UNREACHABLE);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(metadata.token()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", relation.returnAddress());
        form.put("code_verifier", attempt.verifier());
        if (!relation.secret().isEmpty() && metadata.clientProofs().contains("client_secret_basic")) {
            request.header("Authorization", relation.basic());
        } else {
            form.put("client_id", relation.client());
            form.putAll(relation.secret().isEmpty() ? Map.of() : Map.of("client_secret", relation.secret()));
        }
        return request.POST(BodyPublishers.ofString(form(form)));
    }

    private Metadata metadata() throws OutsideRefusal {
        try {
            return issuer.metadata();
        } catch (IssuerUnreachable silent) {
            throw new OutsideRefusal(Reason.UNREACHABLE, silent);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
