package org.throughline.webapp.outside;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is held against every token of an outside issuer: kind, signature by one of its keys, issuer, audience, times.
 */
final class Verification {

    /** Whether or not it says that it is a JWT; whatever says that it is something else is refused. */
    static final Set<JOSEObjectType> ANY_JWT = anyJwt();

    /** How far clocks may be apart. */
    static final Duration SKEW = Duration.ofSeconds(30);

    /** Signatures that only the holder of a private key can make. */
    private static final Set<JWSAlgorithm> SIGNATURES =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private Verification() {}

    static ConfigurableJWTProcessor<SecurityContext> processor(
            JWKSource<SecurityContext> keys, Set<JOSEObjectType> types, Claims claims) {
        ConfigurableJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(types));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNATURES, keys));
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }

    private static Set<JOSEObjectType> anyJwt() {
        Set<@Nullable JOSEObjectType> types = new HashSet<>();
        types.add(null);
        types.add(JOSEObjectType.JWT);
        return types;
    }

    /** Issuer, audience and times, by the clock of the house. */
    static class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final Clock clock;

        Claims(Clock clock, String audience, JWTClaimsSet exactly, Set<String> needed, Set<String> unwanted) {
            super(Set.of(audience), exactly, needed, unwanted);
            this.clock = clock;
            setMaxClockSkew((int) SKEW.toSeconds());
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
