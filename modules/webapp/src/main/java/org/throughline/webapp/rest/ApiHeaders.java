package org.throughline.webapp.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Puts on every answer of the API what keeps a browser or a proxy from misusing it, and the request's identity. */
@Provider
@ApplicationScoped
public class ApiHeaders implements ContainerResponseFilter {

    /** Answers hold what only their caller may see: nobody keeps them, frames them or guesses at their type. */
    static final Map<String, String> NAMES_AND_VALUES = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Vary", "Accept, Accept-Language, Authorization");

    @Inject
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        NAMES_AND_VALUES.forEach(answer.getHeaders()::putSingle);
        if (request.isSecure()) {
            answer.getHeaders().putSingle("Strict-Transport-Security", "max-age=31536000");
        }
        answer.getHeaders().putSingle(RequestIds.HEADER, RequestIds.of(request));
    }
}
