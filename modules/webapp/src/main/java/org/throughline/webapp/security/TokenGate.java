package org.throughline.webapp.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;
import org.throughline.directory.Standings;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.ProblemException;
import org.throughline.webapp.outside.OutsideTokens;
import org.throughline.webapp.rest.Problems;

/** The way in to the API: every path wants a token but the few that are open to all. */
@ApplicationScoped
class TokenGate {

    private static final String BASE = "/api/v1/";
    private static final Set<String> OPEN = Set.of(BASE + "oauth/token", BASE + "oauth/keys");
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/=-]+) *");

    @Inject
    private Tokens tokens;

    @Inject
    private OutsideTokens outside;

    @Inject
    private Standings standings;

    @Inject
    private RequestLimit limit;

    @Inject
    private AccessWatch watch;

    AuthenticationStatus check(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (OPEN.contains(request.getRequestURI())) {
            return context.doNothing();
        }
        try {
            Standing caller = caller(request.getHeader("Authorization"))
                    .orElseThrow(() -> new ProblemException(ExchangeProblem.TOKEN_REQUIRED));
            limit.count(caller.name(), response);
            Caller.enter(request, caller);
            return context.notifyContainerAboutLogin(caller.name(), caller.rights());
        } catch (ProblemException refusal) {
            if (refusal.type() == ExchangeProblem.TOKEN_REQUIRED && request.getHeader("Authorization") != null) {
                watch.refused(request, HttpServletResponse.SC_UNAUTHORIZED);
            }
            return refuse(refusal, request, response);
        }
    }

    private static AuthenticationStatus refuse(
            ProblemException refusal, HttpServletRequest request, HttpServletResponse response) {
        try {
            Problems.send(Problems.refusal(refusal, request), request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** What the client may do at this moment, and of that no more than the token was asked for. */
    private Optional<Standing> caller(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        var bearer = BEARER.matcher(authorization);
        if (!bearer.matches()) {
            return Optional.empty();
        }
        String token = bearer.group(1);
        return tokens.read(token)
                .flatMap(ours -> standings.client(ours.client()).map(now -> now.limitedTo(ours.scopes())))
                .or(() -> outside.read(token)
                        .flatMap(theirs -> standings.client(theirs.name()).map(theirs::bounded)));
    }
}
