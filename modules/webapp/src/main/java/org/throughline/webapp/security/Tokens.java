package org.throughline.webapp.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of the API: signed with RS256, good for a quarter of an hour, holding who the client is and what it may
 * do.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068</a>
 */
@ApplicationScoped
public class Tokens {

    /** How long a token holds. */
    static final Duration LIFE = Duration.ofMinutes(15);

    private static final String ISSUER = "throughline";
    private static final String AUDIENCE = "throughline-api";
    private static final String SCOPE = "scope";
    private static final int MAX_LENGTH = 8_000;
    private static final int MOST_PROVEN = 10_000;

    /** Says that a token gives access: no other JWT, whoever signed it, is taken for one (RFC 9068, section 2.1). */
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private TokenKeys keys;
    private Clock clock;
    private volatile @Nullable ConfigurableJWTProcessor<SecurityContext> processor;
    private final TokenMemory proven = new TokenMemory(MOST_PROVEN);

    @SuppressWarnings("NullAway.Init")
    protected Tokens() {
        // For the CDI proxy.
    }

    @Inject
    Tokens(TokenKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What a token says.
     *
     * @param client whom it was given to
     * @param scopes what it was asked for, or all the client had when it was given
     */
    record Bearer(String client, Set<String> scopes) {}

    /** A token for this client with these of its scopes. */
    String issue(String client, Set<String> scopes) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(client)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString())
                .claim("client_id", client)
                .claim(SCOPE, String.join(" ", new TreeSet<>(scopes)));
        RSAKey key = keys.signing().pair();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException unusable) {
            throw new IllegalStateException("The signing key cannot sign", unusable);
        }
        return token.serialize();
    }

    /** What the token says; empty if it is not one of ours, was changed, or has run out. */
    Optional<Bearer> read(String token) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return proven.recall(token, now, keys::vouchFor).or(() -> prove(token, now));
    }

    private Optional<Bearer> prove(String token, Instant now) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWTClaimsSet claims = processor().process(signed, null);
            String scope = Optional.ofNullable(claims.getStringClaim(SCOPE)).orElse("");
            Set<String> scopes = scope.isEmpty() ? Set.of() : Set.copyOf(List.of(scope.split(" ", -1)));
            Bearer bearer = new Bearer(claims.getSubject(), scopes);
            String key = signed.getHeader().getKeyID();
            if (key != null) {
                Instant until = claims.getExpirationTime().toInstant();
                proven.keep(token, new TokenMemory.Proven(bearer, key, until), now);
            }
            return Optional.of(bearer);
        } catch (ParseException | BadJOSEException | JOSEException doesNotHold) {
            return Optional.empty();
        }
    }

    private ConfigurableJWTProcessor<SecurityContext> processor() {
        ConfigurableJWTProcessor<SecurityContext> present = processor;
        if (present == null) {
            present = new DefaultJWTProcessor<>();
            present.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPE));
            present.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
            present.setJWTClaimsSetVerifier(new Claims(clock));
            processor = present;
        }
        return present;
    }

    /** Issuer, audience and end of life, by the clock of the house. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final Clock clock;

        Claims(Clock clock) {
            super(AUDIENCE, new JWTClaimsSet.Builder().issuer(ISSUER).build(), Set.of("sub", "exp", SCOPE));
            this.clock = clock;
            setMaxClockSkew(0);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
