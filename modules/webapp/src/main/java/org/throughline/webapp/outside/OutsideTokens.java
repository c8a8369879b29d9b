package org.throughline.webapp.outside;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens of an outside issuer, where one is set for the API. They say who a client is; what it may do is said
 * here.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068</a>
 */
@ApplicationScoped
public class OutsideTokens {

    private static final Logger LOG = Logger.getLogger(OutsideTokens.class.getName());
    private static final int MAX_LENGTH = 8_000;
    private static final String SCOPE = "scope";
    private static final Set<JOSEObjectType> ACCESS_ONLY =
            Set.of(new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"));

    private String clientClaim = "";
    private @Nullable Issuer issuer;
    private @Nullable ConfigurableJWTProcessor<SecurityContext> processor;

    @SuppressWarnings("NullAway.Init")
    protected OutsideTokens() {
        // For the CDI proxy.
    }

    @Inject
    OutsideTokens(Config config, Clock clock) {
        this(new Settings(config), clock);
    }

    OutsideTokens(Settings settings, Clock clock) {
        String name = settings.get("throughline.oidc.api.issuer", "");
        String audience = settings.get("throughline.oidc.api.audience", "");
        String type = settings.get("throughline.oidc.api.token-type", "at+jwt");
        clientClaim = settings.get("throughline.oidc.api.client-claim", "client_id");
        if (name.isEmpty()) {
            return;
        }
        if (!SafeAddress.is(name)
                || audience.isEmpty()
                || !Set.of("at+jwt", "jwt").contains(type)) {
            LOG.severe("No outside issuer for the API: throughline.oidc.api.issuer must be an https address,"
                    + " throughline.oidc.api.audience set, throughline.oidc.api.token-type at+jwt or jwt");
            return;
        }
        use(new Issuer(name, new OutwardCalls(), clock), audience, type, clock);
    }

    private void use(Issuer known, String audience, String type, Clock clock) {
        Set<JOSEObjectType> types = new HashSet<>(ACCESS_ONLY);
        if (type.equals("jwt")) {
            types.addAll(Verification.ANY_JWT);
        }
        issuer = known;
        JWTClaimsSet exactly = new JWTClaimsSet.Builder().issuer(known.name()).build();
        // What answers a login is for the door and not for the API.
        Set<String> unwanted = Set.of("nonce");
        processor = Verification.processor(
                known.keys(),
                types,
                new Verification.Claims(clock, audience, exactly, Set.of("exp", clientClaim), unwanted));
    }

    /** Which client the token speaks for; empty if no issuer is set, or it is not of it, was changed or has run out. */
    public Optional<OutsideClient> read(String token) {
        ConfigurableJWTProcessor<SecurityContext> known = processor;
        if (known == null || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            return isOfIssuer(signed) ? Optional.of(client(known.process(signed, null))) : Optional.empty();
        } catch (ParseException | BadJOSEException | JOSEException doesNotHold) {
            LOG.info(() -> "An access token of the outside issuer does not hold: " + doesNotHold.getMessage());
            return Optional.empty();
        }
    }

    /** Said by the token itself and not yet proven: spares the issuer every question about tokens of others. */
    private boolean isOfIssuer(SignedJWT token) throws ParseException {
        Issuer known = issuer;
        return known != null && known.name().equals(token.getJWTClaimsSet().getIssuer());
    }

    private OutsideClient client(JWTClaimsSet claims) throws ParseException {
        return new OutsideClient(claims.getStringClaim(clientClaim), scopes(claims));
    }

    /** Words with spaces between, as the standard has it; some issuers send a list. */
    private static Optional<Set<String>> scopes(JWTClaimsSet claims) throws ParseException {
        Object said = claims.getClaim(SCOPE);
        if (said == null) {
            return Optional.empty();
        }
        List<String> words =
                said instanceof String text ? List.of(text.split(" ", -1)) : claims.getStringListClaim(SCOPE);
        return Optional.of(words.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()));
    }
}
