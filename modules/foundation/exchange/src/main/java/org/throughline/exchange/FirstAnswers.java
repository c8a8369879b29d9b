package org.throughline.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/**
 * Answers the first request with a key by doing what it asks, and every later one with that answer.
 *
 * <p>Key, change and answer are one transaction: after a crash all of them are there or none, and a refusal, which
 * undoes the change, frees the key. Who waits for whom the database decides, so it holds for several nodes too.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class FirstAnswers {

    /** Header that tells that nothing was done this time. */
    static final String REPLAYED = "Idempotency-Replayed";

    /** A second try is needed where the answer is forgotten between two statements, a third one never. */
    private static final int TRIES = 2;

    private KeptAnswers kept;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected FirstAnswers() {
        // For the CDI proxy.
    }

    @Inject
    FirstAnswers(KeptAnswers kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * The answer to a request.
     *
     * @param work done by the first request with the key, and by it alone
     * @throws ProblemException {@link ExchangeProblem#KEY_REUSED}, or whatever {@code work} throws
     */
    Response answer(KeyedRequest request, Callable<@Nullable Object> work) throws Exception {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (kept.claim(request, clock.instant())) {
                return first(request, work.call());
            }
            Optional<KeptAnswer> first = kept.find(request);
            if (first.isPresent()) {
                return again(request, first.get());
            }
        }
        throw new ProblemException(ExchangeProblem.UNAVAILABLE);
    }

    /** Forgets what is older than a moment; gives the number of answers forgotten. */
    int forgetBefore(Instant moment) {
        return kept.forgetBefore(moment);
    }

    private Response first(KeyedRequest request, @Nullable Object answer) throws JsonProcessingException {
        if (!(answer instanceof Response response)) {
            throw new IllegalStateException("What takes a key answers with a Response, not with " + answer);
        }
        if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            kept.release(request);
            return response;
        }
        Map<String, List<String>> headers = new LinkedHashMap<>(response.getStringHeaders());
        String body = response.hasEntity() ? Json.mapper().writeValueAsString(response.getEntity()) : "";
        KeptAnswer keep = new KeptAnswer(request.fingerprint(), response.getStatus(), headers, body);
        kept.keep(request, keep);
        return response(keep);
    }

    private static Response again(KeyedRequest request, KeptAnswer first) {
        if (!first.fingerprint().equals(request.fingerprint())) {
            Phrase reason = new Phrase(ExchangeProblem.TEXTS, "fault.key-reused");
            throw new ProblemException(
                    ExchangeProblem.KEY_REUSED, Map.of(), List.of(new Fault("/" + IdempotencyKey.HEADER, reason)));
        }
        Response answer = response(first);
        answer.getHeaders().putSingle(REPLAYED, "true");
        return answer;
    }

    /** First and later answers are made alike, so that they cannot differ. */
    private static Response response(KeptAnswer answer) {
        Response.ResponseBuilder builder = Response.status(answer.status());
        if (!answer.body().isEmpty()) {
            builder.type(MediaType.APPLICATION_JSON).entity(answer.body());
        }
        Response response = builder.build();
        MultivaluedMap<String, Object> headers = response.getHeaders();
        answer.headers().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        return response;
    }
}
