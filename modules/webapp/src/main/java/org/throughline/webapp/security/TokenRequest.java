package org.throughline.webapp.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for: who it says it is (HTTP Basic, or {@code client_id} and {@code client_secret} in the form)
 * and the scopes it wants, none for all it has.
 */
record TokenRequest(String client, String secret, Set<String> scopes) {

    private static final int MAX_BYTES = 16_384;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern BASIC = Pattern.compile("(?i)basic +([A-Za-z0-9+/=]+) *");
    private static final Pattern SCOPE =
            Pattern.compile("[\\x21\\x23-\\x5b\\x5d-\\x7e]+( [\\x21\\x23-\\x5b\\x5d-\\x7e]+)*");

    /** Reads the form; throws {@link TokenRefusal} with the answer of RFC 6749 if it cannot be used. */
    static TokenRequest read(HttpServletRequest request, InputStream body) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            throw invalid("The form is sent as " + FORM);
        }
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw invalid("The form is too long");
        }
        Map<String, String> form = form(new String(bytes, StandardCharsets.UTF_8));
        String grant = form.get("grant_type");
        if (grant == null) {
            throw invalid("grant_type is missing");
        }
        List<String> client = client(request.getHeader("Authorization"), form);
        if (!"client_credentials".equals(grant)) {
            throw new TokenRefusal(400, "unsupported_grant_type", "Only client_credentials is given");
        }
        return new TokenRequest(client.get(0), client.get(1), scopes(form.getOrDefault("scope", "")));
    }

    private static Set<String> scopes(String scope) {
        if (scope.isEmpty()) {
            return Set.of();
        }
        if (!SCOPE.matcher(scope).matches()) {
            throw new TokenRefusal(400, "invalid_scope", "scope is a list of words with single spaces between");
        }
        return Set.copyOf(List.of(scope.split(" ", -1)));
    }

    private static List<String> client(@Nullable String authorization, Map<String, String> form) {
        if (authorization == null) {
            String client = form.getOrDefault("client_id", "");
            String secret = form.getOrDefault("client_secret", "");
            if (client.isEmpty() || secret.isEmpty()) {
                throw unknown();
            }
            return List.of(client, secret);
        }
        var basic = BASIC.matcher(authorization);
        if (!basic.matches()) {
            throw unknown();
        }
        try {
            String pair = new String(Base64.getDecoder().decode(basic.group(1)), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon < 1) {
                throw unknown();
            }
            return List.of(plain(pair.substring(0, colon)), plain(pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
    }

    /** RFC 6749 wants both parts form-encoded; most clients send them as they are, so what is no encoding stays. */
    private static String plain(String part) {
        try {
            String decoded = URLDecoder.decode(part, StandardCharsets.UTF_8);
            boolean wasEncoded =
                    URLEncoder.encode(decoded, StandardCharsets.UTF_8).equalsIgnoreCase(part);
            return wasEncoded ? decoded : part;
        } catch (IllegalArgumentException asItIs) {
            return part;
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                try {
                    String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
                    String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                    if (form.put(name, value) != null) {
                        throw invalid(name + " is given twice");
                    }
                } catch (IllegalArgumentException broken) {
                    throw invalid("The form is not encoded as it should be");
                }
            }
        }
        return form;
    }

    private static TokenRefusal invalid(String description) {
        return new TokenRefusal(400, "invalid_request", description);
    }

    private static TokenRefusal unknown() {
        return new TokenRefusal(401, "invalid_client", "The client identifies itself by HTTP Basic");
    }
}
