package org.throughline.webapp.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.Json;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

/**
 * Every refusal as an RFC 9457 document and one line of the log; the one place that knows which status a kind of
 * problem has.
 */
public final class Problems {

    /** Media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What every {@code type} begins with; the code of the problem follows. */
    public static final String TYPE_BASE = "urn:throughline:problem:";

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final String FAULT = "server-fault";
    private static final int INTERNAL = 500;

    private Problems() {}

    /**
     * A problem ready to be sent.
     *
     * @param status of HTTP
     * @param headers that belong to it, such as {@code WWW-Authenticate}
     * @param document its members in their order
     */
    public record Answer(int status, Map<String, String> headers, Map<String, Object> document) {}

    /** The answer to a refusal; writes its line into the log. */
    public static Answer refusal(ProblemException problem, HttpServletRequest request) {
        int status = status(problem.type().kind());
        Locale language = Languages.of(request);
        Map<String, Object> document = document(problem.type().code(), status, request);
        document.put("title", problem.title().in(language));
        document.put("detail", problem.detail().in(language));
        problem.facts().forEach(document::putIfAbsent);
        if (!problem.faults().isEmpty()) {
            document.put("errors", faults(problem.faults(), language));
        }
        LOG.info(() -> "Refused %s %s: %d %s"
                .formatted(
                        request.getMethod(),
                        path(request),
                        status,
                        problem.type().code()));
        return new Answer(status, headers(problem, language), document);
    }

    /** The answer to a fault of ours: nothing about its cause but the number under which the log has it. */
    public static Answer fault(Throwable cause, HttpServletRequest request) {
        String incident = UUID.randomUUID().toString();
        LOG.log(
                Level.SEVERE,
                cause,
                () -> "Incident %s at %s %s".formatted(incident, request.getMethod(), path(request)));
        Locale language = Languages.of(request);
        Map<String, Object> document = document(FAULT, INTERNAL, request);
        document.put("title", new Phrase(ExchangeProblem.TEXTS, "problem." + FAULT + ".title").in(language));
        Map<String, String> facts = Map.of("incident", incident);
        document.put("detail", new Phrase(ExchangeProblem.TEXTS, "problem." + FAULT + ".detail", facts).in(language));
        document.put("incident", incident);
        return new Answer(INTERNAL, Map.of("Content-Language", language.toLanguageTag()), document);
    }

    /** Sends a problem where no resource is involved, unless something was sent already. */
    public static void send(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        ApiHeaders.put(request, response::setHeader);
        response.setHeader(RequestIds.HEADER, RequestIds.of(request));
        response.setContentType(MEDIA_TYPE);
        byte[] body = Json.mapper().writeValueAsBytes(answer.document());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The status of every kind of refusal. */
    static int status(ProblemType.Kind kind) {
        return switch (kind) {
            case UNREADABLE -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case INVALID -> 422;
            case PRECONDITION_REQUIRED -> 428;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    private static Map<String, String> headers(ProblemException problem, Locale language) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Language", language.toLanguageTag());
        switch (problem.type().kind()) {
            case UNAUTHENTICATED -> headers.put("WWW-Authenticate", "Bearer realm=\"throughline\"");
            case TOO_MANY, UNAVAILABLE ->
                headers.put("Retry-After", problem.facts().getOrDefault("seconds", "5"));
            default -> {}
        }
        return headers;
    }

    /** The members every problem has, in the order in which they are read best. */
    private static Map<String, Object> document(String code, int status, HttpServletRequest request) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", TYPE_BASE + code);
        document.put("title", "");
        document.put("status", status);
        document.put("detail", "");
        document.put("instance", path(request));
        document.put("requestId", RequestIds.of(request));
        return document;
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original == null ? request.getRequestURI() : original.toString();
    }

    private static List<Map<String, String>> faults(List<Fault> faults, Locale language) {
        return faults.stream()
                .map(fault -> {
                    Map<String, String> members = new LinkedHashMap<>();
                    members.put("pointer", fault.pointer());
                    members.put("detail", fault.detail().in(language));
                    return members;
                })
                .toList();
    }
}
