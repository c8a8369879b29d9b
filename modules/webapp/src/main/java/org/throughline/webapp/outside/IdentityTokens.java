package org.throughline.webapp.outside;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds identity tokens against the attempt they answer, and reads who they are about.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation">OpenID Connect Core 1.0,
 *     section 3.1.3.7</a>
 */
final class IdentityTokens {

    private static final int MAX_LENGTH = 16_000;

    /** Letters that look alike or fold into one another must not make one person another. */
    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final Issuer issuer;
    private final String client;
    private final String nameClaim;
    private final Set<String> factorValues;
    private final Clock clock;

    IdentityTokens(Issuer issuer, String client, String nameClaim, Set<String> factorValues, Clock clock) {
        this.issuer = issuer;
        this.client = client;
        this.nameClaim = nameClaim;
        this.factorValues = factorValues;
        this.clock = clock;
    }

    /**
     * Who the token is about.
     *
     * @throws BadJOSEException if it is not of the issuer, not for us or not for this attempt, was changed or has run
     *     out
     * @throws JOSEException if the issuer's keys cannot be read
     * @throws ParseException if it is no token, or says things in forms that it may not
     */
    OutsidePerson read(String token, Attempt attempt) throws ParseException, BadJOSEException, JOSEException {
        if (token.length() > MAX_LENGTH) {
            throw new BadJWTException("Too long");
        }
        JWTClaimsSet exactly = new JWTClaimsSet.Builder()
                .issuer(issuer.name())
                .claim("nonce", attempt.nonce())
                .build();
        Set<String> needed = Set.of("sub", "exp", "iat", nameClaim);
        ConfigurableJWTProcessor<SecurityContext> processor = Verification.processor(
                issuer.keys(), Verification.ANY_JWT, new Verification.Claims(clock, client, exactly, needed, Set.of()));
        JWTClaimsSet claims = processor.process(token, null);
        mustBeGivenToUs(claims);
        return new OutsidePerson(name(claims), factorShown(claims), proven(claims));
    }

    private void mustBeGivenToUs(JWTClaimsSet claims) throws ParseException, BadJWTException {
        String party = claims.getStringClaim("azp");
        boolean ours = party == null ? claims.getAudience().size() == 1 : party.equals(client);
        if (!ours) {
            throw new BadJWTException("Given to another client");
        }
    }

    private String name(JWTClaimsSet claims) throws ParseException, BadJWTException {
        String name = claims.getStringClaim(nameClaim);
        if (!NAME.matcher(name).matches()) {
            throw new BadJWTException("The name is none of an account");
        }
        if (nameClaim.equals("email") && !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))) {
            throw new BadJWTException("The issuer did not verify the address");
        }
        return name.toLowerCase(Locale.ROOT);
    }

    private boolean factorShown(JWTClaimsSet claims) throws ParseException {
        List<String> ways = claims.getStringListClaim("amr");
        String level = claims.getStringClaim("acr");
        return (ways != null && ways.stream().anyMatch(way -> counts(way))) || counts(level);
    }

    private boolean counts(@Nullable String value) {
        return value != null && factorValues.contains(value);
    }

    private Instant proven(JWTClaimsSet claims) throws ParseException {
        Long said = claims.getLongClaim("auth_time");
        Instant now = clock.instant();
        if (said == null || said < 0) {
            return Instant.EPOCH;
        }
        // Never later than now, whatever the issuer's clock says.
        return said >= now.getEpochSecond() ? now : Instant.ofEpochSecond(said);
    }
}
