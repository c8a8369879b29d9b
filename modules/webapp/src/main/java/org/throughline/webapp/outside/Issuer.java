package org.throughline.webapp.outside;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.webapp.outside.OutwardCalls.Answer;

/**
 * An issuer that other people run: where its places are and what its keys are.
 *
 * <p>It is asked when it is first needed, so that a start never waits for it. What it said of itself is believed for
 * ten minutes, and longer while it cannot be reached. Its keys are believed for five minutes, an hour while it cannot
 * be reached; a key that is not known is asked for at once, twice in ten seconds at most.
 */
final class Issuer {

    private static final Logger LOG = Logger.getLogger(Issuer.class.getName());
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final Duration BELIEVED = Duration.ofMinutes(10);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration KEYS_BELIEVED = Duration.ofMinutes(5);
    private static final Duration KEYS_BELIEVED_ALONE = Duration.ofHours(1);
    private static final Duration BETWEEN_ASKING = Duration.ofSeconds(10);
    private static final Duration WAIT_FOR_KEYS = Duration.ofSeconds(6);

    private final String name;
    private final OutwardCalls calls;
    private final Clock clock;
    private final JWKSource<SecurityContext> keys;
    private @Nullable Metadata known;
    private Instant askAgain = Instant.MIN;

    Issuer(String name, OutwardCalls calls, Clock clock) {
        this.name = name;
        this.calls = calls;
        this.clock = clock;
        keys = JWKSourceBuilder.create(new PublishedKeys())
                .cache(KEYS_BELIEVED.toMillis(), WAIT_FOR_KEYS.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_ASKING.toMillis())
                .outageTolerant(KEYS_BELIEVED_ALONE.toMillis())
                .build();
    }

    /** What it calls itself. */
    String name() {
        return name;
    }

    /** Its keys, by what a signature says of them. */
    JWKSource<SecurityContext> keys() {
        return keys;
    }

    /** What it says of itself. */
    synchronized Metadata metadata() throws IssuerUnreachable {
        Instant now = clock.instant();
        if (now.isBefore(askAgain)) {
            return remembered();
        }
        try {
            Metadata read = Metadata.read(
                    name, new Answer(200, calls.get(URI.create(name.replaceFirst("/$", "") + WELL_KNOWN))).json());
            known = read;
            askAgain = now.plus(BELIEVED);
            return read;
        } catch (IssuerUnreachable silent) {
            LOG.warning(() -> "The outside issuer " + name + " cannot be used now: " + silent.getMessage());
            askAgain = now.plus(AFTER_FAILURE);
            return remembered();
        }
    }

    private Metadata remembered() throws IssuerUnreachable {
        Metadata former = known;
        if (former == null) {
            throw new IssuerUnreachable(name + " has not answered yet");
        }
        return former;
    }

    /** The keys as they stand at the issuer. */
    private final class PublishedKeys implements JWKSetSource<SecurityContext> {

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
                throws KeySourceException {
            try {
                return JWKSet.parse(calls.get(metadata().keys()));
            } catch (IssuerUnreachable silent) {
                LOG.warning(() -> "The keys of the outside issuer " + name + " cannot be read: " + silent.getMessage());
                throw new JWKSetRetrievalException(silent.getMessage(), silent);
            } catch (ParseException unreadable) {
                LOG.warning(() -> "The keys of the outside issuer " + name + " are no set of keys");
                throw new JWKSetParseException("The keys are no set of keys", unreadable);
            }
        }

        @Override
        public void close() {
            // Holds nothing open.
        }
    }
}
