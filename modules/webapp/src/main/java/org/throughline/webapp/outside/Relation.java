package org.throughline.webapp.outside;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What we are to the issuer that people sign in at.
 *
 * @param client what it calls us
 * @param secret by which we prove it; empty for a client that has none
 * @param returnAddress where it sends people back to, as it is registered there
 * @param scopes what we ask for; {@code openid} among it
 * @param nameClaim which claim holds the name of the account
 * @param factorValues values of {@code amr} and {@code acr} that stand for a second factor
 */
record Relation(
        String client, String secret, String returnAddress, String scopes, String nameClaim, Set<String> factorValues) {

    static final String RETURN = "/login/outside/return";

    static Relation of(Settings settings) {
        return new Relation(
                settings.get("throughline.oidc.people.client-id", ""),
                settings.get("throughline.oidc.people.client-secret", ""),
                settings.get("throughline.oidc.people.return-address", ""),
                settings.get("throughline.oidc.people.scopes", "openid profile"),
                settings.get("throughline.oidc.people.name-claim", "preferred_username"),
                words(settings.get("throughline.oidc.people.factor-values", "")));
    }

    boolean isSound() {
        return !client.isEmpty() && SafeAddress.is(returnAddress) && returnAddress.endsWith(RETURN);
    }

    /** The value of {@code Authorization}; both parts form-encoded first (RFC 6749, section 2.3.1). */
    String basic() {
        String pair = encoded(client) + ":" + encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }

    /** Without the secret, which no log ever shows. */
    @Override
    public String toString() {
        return "Relation[" + client + "]";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split("[ ,]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
