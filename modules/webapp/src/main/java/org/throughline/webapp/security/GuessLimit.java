package org.throughline.webapp.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Standing;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.ProblemException;

/**
 * How many wrong secrets may be sent to the token endpoint: 20 a minute for a client from one address, and five times
 * as many from one address whatever the client. Right secrets do not count. An address that guesses thus closes neither
 * the client for other addresses nor, for long, itself for other clients.
 */
@ApplicationScoped
class GuessLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int CLIENTS_OF_AN_ADDRESS = 5;
    private static final int MOST_CALLERS = 10_000;
    private static final int LONGEST_NAME = 200;

    private Allowances ofAddresses;
    private Allowances ofClients;
    private AccessWatch watch;

    @SuppressWarnings("NullAway.Init")
    protected GuessLimit() {
        // For the CDI proxy.
    }

    @Inject
    GuessLimit(
            @ConfigProperty(name = "throughline.limits.wrong-secrets-per-minute", defaultValue = "20") int limit,
            AccessWatch watch) {
        this.watch = watch;
        ofAddresses = new Allowances(limit * CLIENTS_OF_AN_ADDRESS, MINUTE, MOST_CALLERS, System::nanoTime);
        ofClients = new Allowances(limit, MINUTE, MOST_CALLERS, System::nanoTime);
    }

    /**
     * What the check of a secret gives.
     *
     * @throws ProblemException {@link ExchangeProblem#TOO_MANY_REQUESTS} before the check, or whatever it throws
     */
    Standing guarded(String client, String address, Supplier<Standing> check) {
        try {
            return limited(client, address, check);
        } catch (ProblemException refused) {
            watch.signInFailed("client", client, address, refused.type().code());
            throw refused;
        }
    }

    private Standing limited(String client, String address, Supplier<Standing> check) {
        String name =
                client.substring(0, Math.min(client.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
        String pair = address + " " + name;
        mustBeGiven(ofAddresses.take(address));
        mustBeGiven(ofClients.take(pair));
        boolean guessed = false;
        try {
            return check.get();
        } catch (ProblemException refused) {
            guessed = refused.type() == DirectoryProblem.CREDENTIALS_WRONG;
            throw refused;
        } finally {
            if (!guessed) {
                ofAddresses.giveBack(address);
                ofClients.giveBack(pair);
            }
        }
    }

    private static void mustBeGiven(Allowances.Grant grant) {
        if (!grant.given()) {
            throw new ProblemException(
                    ExchangeProblem.TOO_MANY_REQUESTS, Map.of("seconds", Long.toString(grant.waitSeconds())));
        }
    }
}
