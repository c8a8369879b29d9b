package org.throughline.webapp.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.webapp.rest.RequestIds;

/** Sends calls of the API to the token check and everything else to the door for people. */
@Alternative
@Priority(1)
@ApplicationScoped
public class Gatekeeper implements HttpAuthenticationMechanism {

    @Inject
    private TokenGate tokens;

    @Inject
    private FormGate form;

    @Inject
    private AccessWatch watch;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        response.setHeader(RequestIds.HEADER, RequestIds.of(request));
        String path = request.getRequestURI();
        try {
            if (path.equals("/api") || path.startsWith("/api/")) {
                return tokens.check(request, response, context);
            }
            if (!SameOrigin.allows(request)) {
                watch.refused(request, HttpServletResponse.SC_FORBIDDEN);
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return AuthenticationStatus.SEND_FAILURE;
            }
            return form.check(request, response, context);
        } catch (IOException unwritable) {
            throw new AuthenticationException(unwritable);
        }
    }
}
