package org.throughline.webapp.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/**
 * What an issuer says of itself.
 *
 * @param authorization where people are sent; empty if the issuer has no such place
 * @param token where a code is exchanged; empty if the issuer has no such place
 * @param keys where the public parts of its keys stand
 * @param clientProofs how a client may prove itself when it exchanges a code
 * @param namesItself whether it names itself when it sends people back (RFC 9207)
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata">OpenID Connect Discovery
 *     1.0, section 3</a>
 */
record Metadata(String authorization, String token, URI keys, Set<String> clientProofs, boolean namesItself) {

    /**
     * Reads what stands at the well-known place of an issuer.
     *
     * @throws IssuerUnreachable if it names another issuer, or a place that may not be used
     */
    static Metadata read(String issuer, JsonNode document) throws IssuerUnreachable {
        if (!issuer.equals(document.path("issuer").asText())) {
            throw new IssuerUnreachable(issuer + " calls itself by another name");
        }
        Set<String> proofs = new HashSet<>();
        document.path("token_endpoint_auth_methods_supported").forEach(proof -> proofs.add(proof.asText()));
        return new Metadata(
                place(document, "authorization_endpoint"),
                place(document, "token_endpoint"),
                URI.create(place(document, "jwks_uri")),
                proofs.isEmpty() ? Set.of("client_secret_basic") : Set.copyOf(proofs),
                document.path("authorization_response_iss_parameter_supported").asBoolean());
    }

    private static String place(JsonNode document, String name) throws IssuerUnreachable {
        String address = document.path(name).asText();
        if (!address.isEmpty() && !SafeAddress.is(address)) {
            throw new IssuerUnreachable(name + " is no https address");
        }
        if (address.isEmpty() && name.equals("jwks_uri")) {
            throw new IssuerUnreachable(name + " is missing");
        }
        return address;
    }
}
