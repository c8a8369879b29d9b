package org.throughline.launcher.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** Tokens that look right and were not given by the server. */
final class Forged {

    private static final String CLAIMS =
            "{\"iss\":\"throughline\",\"aud\":\"throughline-api\",\"sub\":\"province\",\"exp\":4102444800,"
                    + "\"scope\":\"enterprises:read enterprises:write admin:write\"}";

    private Forged() {}

    /** Says of itself that it needs no signature. */
    static String unsigned() {
        return "Bearer " + part("{\"typ\":\"at+jwt\",\"alg\":\"none\"}") + "." + part(CLAIMS) + ".";
    }

    /** Signed by a key of somebody else, under the name of the server's key. */
    static String foreign() {
        return Holder.FOREIGN;
    }

    private static String signed() {
        String kid = Api.sendAnywhere(Api.Call.of("GET", "/api/v1/oauth/keys"))
                .json()
                .at("/keys/0/kid")
                .asText();
        String content = part("{\"typ\":\"at+jwt\",\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}") + "." + part(CLAIMS);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(generator.generateKeyPair().getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return "Bearer " + content + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Holder {
        static final String FOREIGN = signed();
    }
}
