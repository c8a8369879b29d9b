package org.throughline.webapp.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.ProblemException;

/**
 * How often each client may call the API, 100 times a second unless set otherwise, and the headers that tell it.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/06/">RateLimit header fields,
 *     draft 06, the last with a field for each figure</a>
 */
@ApplicationScoped
class RequestLimit {

    private static final int MOST_CLIENTS = 10_000;

    private Allowances requests;

    @SuppressWarnings("NullAway.Init")
    protected RequestLimit() {
        // For the CDI proxy.
    }

    @Inject
    RequestLimit(@ConfigProperty(name = "throughline.limits.requests-per-second", defaultValue = "100") int limit) {
        requests = new Allowances(limit, Duration.ofSeconds(1), MOST_CLIENTS, System::nanoTime);
    }

    /**
     * Counts a request and writes its headers.
     *
     * @throws ProblemException {@link ExchangeProblem#TOO_MANY_REQUESTS} with the seconds to wait
     */
    void count(String client, HttpServletResponse response) {
        Allowances.Grant grant = requests.take(client);
        response.setHeader("RateLimit-Limit", Integer.toString(grant.limit()));
        response.setHeader("RateLimit-Remaining", Long.toString(grant.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(grant.resetSeconds()));
        if (!grant.given()) {
            throw new ProblemException(
                    ExchangeProblem.TOO_MANY_REQUESTS, Map.of("seconds", Long.toString(grant.waitSeconds())));
        }
    }
}
