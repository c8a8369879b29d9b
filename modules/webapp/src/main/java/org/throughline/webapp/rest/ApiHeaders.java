package org.throughline.webapp.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.function.BiConsumer;
import org.throughline.webapp.OwnAddress;

/** Puts on every answer of the API what keeps a browser or a proxy from misusing it, and the request's identity. */
@Provider
@ApplicationScoped
public class ApiHeaders implements ContainerResponseFilter {

    /** Answers hold what only their caller may see: nobody keeps them, frames them or guesses at their type. */
    private static final Map<String, String> NAMES_AND_VALUES = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Vary", "Accept, Accept-Language, Authorization");

    @Inject
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        put(request, answer.getHeaders()::putSingle);
        answer.getHeaders().putSingle(RequestIds.HEADER, RequestIds.of(request));
    }

    /** Also for answers that are given before any resource is asked. */
    static void put(HttpServletRequest request, BiConsumer<String, String> header) {
        NAMES_AND_VALUES.forEach(header);
        if (OwnAddress.isSecure(request)) {
            header.accept("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
