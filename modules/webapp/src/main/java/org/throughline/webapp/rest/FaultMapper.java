package org.throughline.webapp.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/**
 * Answers whatever flies out of a resource; the one place that catches everything.
 *
 * <p>A refusal is often wrapped by what it flew through (a transaction, an observer), so the causes are searched; what
 * is no refusal is a fault of ours and tells nothing but its number.
 */
@Provider
@ApplicationScoped
public class FaultMapper implements ExceptionMapper<Throwable> {

    private static final int MAX_CAUSES = 20;
    private static final Set<String> RACES = Set.of("23505", "40001", "40P01");
    private static final Set<String> GONE = Set.of("08", "57", "53");

    @Inject
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web) {
            return web(web);
        }
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            Optional<ProblemException> refusal = refusal(cause);
            if (refusal.isPresent()) {
                return response(Problems.refusal(refusal.get(), request));
            }
            cause = cause.getCause();
        }
        return response(Problems.fault(thrown, request));
    }

    private Optional<ProblemException> refusal(Throwable cause) {
        if (cause instanceof ProblemException problem) {
            return Optional.of(problem);
        }
        if (cause instanceof ConstraintViolationException violations) {
            return Optional.of(invalid(violations));
        }
        if (cause instanceof OptimisticLockException) {
            return Optional.of(overtaken());
        }
        if (cause instanceof SQLException failed && failed.getSQLState() != null) {
            return refusal(failed.getSQLState());
        }
        // A body that no reader could make sense of.
        return cause instanceof ProcessingException
                ? Optional.of(new ProblemException(ExchangeProblem.REQUEST_UNREADABLE))
                : Optional.empty();
    }

    private Optional<ProblemException> refusal(String sqlState) {
        if (RACES.contains(sqlState)) {
            return Optional.of(overtaken());
        }
        // 55P03: it waited for another transaction as long as it may.
        boolean gone = "55P03".equals(sqlState) || GONE.contains(sqlState.substring(0, Math.min(2, sqlState.length())));
        return gone ? Optional.of(new ProblemException(ExchangeProblem.UNAVAILABLE)) : Optional.empty();
    }

    private ProblemException overtaken() {
        boolean conditional = request.getHeader(HttpHeaders.IF_MATCH) != null;
        return new ProblemException(conditional ? ExchangeProblem.VERSION_STALE : ExchangeProblem.CHANGED_MEANWHILE);
    }

    private static ProblemException invalid(ConstraintViolationException violations) {
        List<Fault> faults = violations.getConstraintViolations().stream()
                .map(FaultMapper::fault)
                .toList();
        return new ProblemException(
                ExchangeProblem.BODY_INVALID, Map.of("count", Integer.toString(faults.size())), faults);
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        String pointer = "/"
                + violation
                        .getPropertyPath()
                        .toString()
                        .replaceAll("[.\\[]+", "/")
                        .replace("]", "");
        return new Fault(pointer, new Phrase(ExchangeProblem.TEXTS, "fault.value"));
    }

    private Response web(WebApplicationException thrown) {
        Response original = thrown.getResponse();
        return switch (original.getStatusInfo().getFamily()) {
            case CLIENT_ERROR -> refused(original);
            case SERVER_ERROR ->
                original.getStatus() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()
                        ? response(Problems.refusal(new ProblemException(ExchangeProblem.UNAVAILABLE), request))
                        : response(Problems.fault(thrown, request));
            default -> original;
        };
    }

    private Response refused(Response original) {
        boolean anonymous = request.getUserPrincipal() == null;
        ExchangeProblem type = switch (original.getStatus()) {
            case 401 -> ExchangeProblem.TOKEN_REQUIRED;
            case 403 -> anonymous ? ExchangeProblem.TOKEN_REQUIRED : ExchangeProblem.RIGHT_MISSING;
            case 404 -> ExchangeProblem.PATH_UNKNOWN;
            case 405 -> ExchangeProblem.METHOD_NOT_ALLOWED;
            case 406 -> ExchangeProblem.NOT_ACCEPTABLE;
            case 412 -> ExchangeProblem.VERSION_STALE;
            case 413 -> ExchangeProblem.BODY_TOO_LARGE;
            case 415 -> ExchangeProblem.MEDIA_TYPE_UNSUPPORTED;
            default -> ExchangeProblem.REQUEST_UNREADABLE;
        };
        Map<String, String> facts =
                type == ExchangeProblem.MEDIA_TYPE_UNSUPPORTED ? Map.of("taken", "application/json") : Map.of();
        Response answer = response(Problems.refusal(new ProblemException(type, facts), request));
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            answer.getHeaders().putSingle(HttpHeaders.ALLOW, allow);
        }
        return answer;
    }

    static Response response(Problems.Answer answer) {
        Response.ResponseBuilder response =
                Response.status(answer.status()).type(Problems.MEDIA_TYPE).entity(answer.document());
        answer.headers().forEach(response::header);
        return response.build();
    }
}
