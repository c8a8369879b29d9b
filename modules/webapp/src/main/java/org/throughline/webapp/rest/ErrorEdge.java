package org.throughline.webapp.rest;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.ProblemException;
import org.throughline.webapp.security.AccessWatch;

/**
 * Stands before everything: marks each answer with its request's identity, and turns what the container itself refuses
 * under {@code /api} into a problem document instead of a page.
 */
public class ErrorEdge extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String API = "/api";
    private static final int INTERNAL = 500;

    @Inject
    private transient AccessWatch watch;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.setHeader(RequestIds.HEADER, RequestIds.of(request));
            chain.doFilter(request, response);
            if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
                watch.refused(request, HttpServletResponse.SC_FORBIDDEN);
            }
            return;
        }
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (!path.equals(API) && !path.startsWith(API + "/")) {
            chain.doFilter(request, response);
            return;
        }
        int status = response.getStatus();
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status >= INTERNAL && thrown instanceof Throwable cause) {
            Problems.send(Problems.fault(cause, request), request, response);
        } else {
            Problems.send(Problems.refusal(new ProblemException(type(status)), request), request, response);
        }
    }

    private static ExchangeProblem type(int status) {
        return switch (status) {
            case 401 -> ExchangeProblem.TOKEN_REQUIRED;
            // 403 is how the container refuses to write where there is nothing.
            case 403, 404 -> ExchangeProblem.PATH_UNKNOWN;
            case 405, 501 -> ExchangeProblem.METHOD_NOT_ALLOWED;
            case 503 -> ExchangeProblem.UNAVAILABLE;
            default -> ExchangeProblem.REQUEST_REFUSED;
        };
    }
}
