package org.throughline.webapp.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.logging.Logger;
import org.throughline.directory.Person;
import org.throughline.directory.Session;
import org.throughline.directory.Sessions;
import org.throughline.directory.SignIn;
import org.throughline.kernel.ProblemException;

/** Where people come in with name and password, and go out. */
@ApplicationScoped
class Entrance {

    private static final Logger LOG = Logger.getLogger(Entrance.class.getName());

    @Inject
    private SignIn signIn;

    @Inject
    private Sessions sessions;

    @Inject
    private AccessWatch watch;

    AuthenticationStatus enter(HttpServletRequest request, HttpServletResponse response) {
        try {
            Person person = signIn.person(parameter(request, "username"), parameter(request, "password"));
            SessionCookie.of(request).ifPresent(sessions::end);
            PageState.drop(request);
            String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
            String secret = sessions.begin(person.account(), Session.Stage.OPEN, request.getRemoteAddr(), agent);
            SessionCookie.give(request, response, secret);
            LOG.info(() -> "Signed in: " + person.account());
            return Door.on(request, response);
        } catch (ProblemException refused) {
            LOG.info(() -> "Refused POST /login: " + refused.type().code());
            String account = parameter(request, "username");
            watch.signInFailed(
                    "account", account, request.getRemoteAddr(), refused.type().code());
            return Door.redirect(
                    response,
                    switch (refused.type().kind()) {
                        case TOO_MANY -> Door.PATH + "?wait";
                        default -> Door.PATH + "?failed";
                    });
        }
    }

    AuthenticationStatus leave(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.of(request).ifPresent(sessions::end);
        SessionCookie.take(request, response);
        PageState.drop(request);
        return Door.redirect(response, Door.PATH + "?out");
    }

    private static String parameter(HttpServletRequest request, String name) {
        try {
            request.setCharacterEncoding("UTF-8");
        } catch (IOException impossible) {
            throw new UncheckedIOException("Every Java has UTF-8", impossible);
        }
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
