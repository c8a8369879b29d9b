package org.throughline.webapp.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Logger;
import org.throughline.directory.SecondFactors;
import org.throughline.directory.Session;
import org.throughline.directory.Sessions;
import org.throughline.directory.SignIn;
import org.throughline.directory.SignInSteps;
import org.throughline.directory.Standing;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

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

    @Inject
    private SignInSteps steps;

    @Inject
    private SecondFactors factors;

    AuthenticationStatus enter(HttpServletRequest request, HttpServletResponse response) {
        try {
            Standing person = signIn.person(parameter(request, "username"), parameter(request, "password"));
            return admit(person, steps.afterPassword(person.name()), request, response, Optional.empty());
        } catch (ProblemException refused) {
            return refuse(refused, request, response);
        }
    }

    /**
     * Begins a session of somebody who has proven who they are; whatever session the browser had has ended.
     *
     * @param elsewhere when they proved it, where they did so at an outside issuer; just now and here if empty
     */
    AuthenticationStatus admit(
            Standing person,
            Session.Stage stage,
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<Instant> elsewhere) {
        SessionCookie.of(request).ifPresent(sessions::end);
        PageState.drop(request);
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        String name = person.name();
        String address = request.getRemoteAddr();
        String secret = elsewhere
                .map(proven -> sessions.begin(name, stage, address, agent, proven))
                .orElseGet(() -> sessions.begin(name, stage, address, agent));
        SessionCookie.give(request, response, secret);
        LOG.info(() -> "Signed in: " + name + ", " + stage);
        return stage == Session.Stage.OPEN ? Door.on(request, response) : Door.redirect(response, Stages.page(stage));
    }

    private AuthenticationStatus refuse(
            ProblemException refused, HttpServletRequest request, HttpServletResponse response) {
        String why = refused.type().code();
        LOG.info(() -> "Refused POST /login: " + why);
        watch.signInFailed("account", parameter(request, "username"), request.getRemoteAddr(), why);
        boolean wait = refused.type().kind() == ProblemType.Kind.TOO_MANY;
        return Door.redirect(response, Door.PATH + (wait ? "?wait" : "?failed"));
    }

    /** Takes the code of the second factor of somebody whose password was right. */
    AuthenticationStatus prove(Session waiting, HttpServletRequest request, HttpServletResponse response) {
        String account = waiting.account();
        try {
            factors.check(account, parameter(request, "code"));
        } catch (ProblemException refused) {
            LOG.info(() -> "Refused the second factor of " + account + ": "
                    + refused.type().code());
            watch.signInFailed(
                    "account", account, request.getRemoteAddr(), refused.type().code());
            boolean wait = refused.type().kind() == ProblemType.Kind.TOO_MANY;
            return Door.redirect(response, Stages.FACTOR + (wait ? "?wait" : "?failed"));
        }
        Session.Stage stage = steps.afterFactor(account);
        Optional<String> renewed = SessionCookie.of(request).flatMap(secret -> sessions.renew(secret, stage));
        if (renewed.isEmpty()) {
            return Door.redirect(response, Door.PATH + "?expired");
        }
        SessionCookie.give(request, response, renewed.get());
        return stage == Session.Stage.OPEN ? Door.on(request, response) : Door.redirect(response, Stages.page(stage));
    }

    AuthenticationStatus leave(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.of(request).ifPresent(sessions::end);
        SessionCookie.take(request, response);
        PageState.drop(request);
        // Browsers heed it over HTTPS: nothing of what was read stays behind on a shared machine.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
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
