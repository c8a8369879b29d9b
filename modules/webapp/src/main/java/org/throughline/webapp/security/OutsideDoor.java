package org.throughline.webapp.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.SignInSteps;
import org.throughline.directory.Standing;
import org.throughline.directory.Standings;
import org.throughline.webapp.Cookies;
import org.throughline.webapp.outside.Attempt;
import org.throughline.webapp.outside.OutsidePerson;
import org.throughline.webapp.outside.OutsideRefusal;
import org.throughline.webapp.outside.OutsideSignIn;

/**
 * Where people leave for an outside issuer and come back from it. The issuer says who they are; whether they have an
 * account, and what they may do, is said by the directory.
 */
@ApplicationScoped
class OutsideDoor {

    private static final Logger LOG = Logger.getLogger(OutsideDoor.class.getName());
    private static final String START = "/login/outside";
    private static final String RETURN = START + "/return";
    private static final String COOKIE = "throughline-outside";
    private static final int MINUTES_10 = 600;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** What the journal has in place of a name that was never told. */
    private static final String NOBODY = "anonymous";

    @Inject
    private OutsideSignIn outside;

    @Inject
    private Entrance entrance;

    @Inject
    private Standings standings;

    @Inject
    private SignInSteps steps;

    @Inject
    private AccessWatch watch;

    /** Whether the request is for one of the two places; they do not exist where no issuer is set. */
    boolean answers(HttpServletRequest request) {
        String path = request.getRequestURI();
        return (path.equals(START) || path.equals(RETURN)) && "GET".equals(request.getMethod()) && outside.isPossible();
    }

    AuthenticationStatus pass(HttpServletRequest request, HttpServletResponse response) {
        return request.getRequestURI().equals(START) ? leave(request, response) : comeBack(request, response);
    }

    /** Nobody is signed in because another site led their browser here: they choose so at our own door. */
    private AuthenticationStatus leave(HttpServletRequest request, HttpServletResponse response) {
        if (SameOrigin.ledByAnother(request)) {
            return Door.redirect(response, Door.PATH);
        }
        Attempt attempt = Attempt.begun();
        try {
            String way = outside.way(attempt);
            response.addCookie(Cookies.make(request, COOKIE, attempt.secret(), MINUTES_10));
            return Door.redirect(response, way);
        } catch (OutsideRefusal refusal) {
            LOG.info(() -> "Nobody can leave for the outside issuer: "
                    + refusal.reason().code());
            return Door.redirect(response, note(refusal.reason()));
        }
    }

    private AuthenticationStatus comeBack(HttpServletRequest request, HttpServletResponse response) {
        Optional<Attempt> attempt = Cookies.of(request, COOKIE)
                .filter(secret -> SECRET.matcher(secret).matches())
                .map(Attempt::new);
        if (attempt.isEmpty()) {
            LOG.info("Somebody came back from the outside issuer who had not left for it");
            return Door.redirect(response, note(OutsideRefusal.Reason.STATE));
        }
        response.addCookie(Cookies.make(request, COOKIE, "", 0));
        try {
            return enter(outside.person(attempt.get(), answer(request)), request, response);
        } catch (OutsideRefusal refusal) {
            refused(NOBODY, refusal.reason().code(), request);
            return Door.redirect(response, note(refusal.reason()));
        }
    }

    private AuthenticationStatus enter(OutsidePerson person, HttpServletRequest request, HttpServletResponse response) {
        Optional<Standing> standing = standings.person(person.name());
        if (standing.isEmpty()) {
            refused(person.name(), DirectoryProblem.CREDENTIALS_WRONG.code(), request);
            return Door.redirect(response, Door.PATH + "?failed");
        }
        return entrance.admit(
                standing.get(),
                steps.afterOutside(person.name(), person.factorShown()),
                request,
                response,
                Optional.of(person.proven()));
    }

    private void refused(String name, String why, HttpServletRequest request) {
        LOG.info(() -> "Refused the return from the outside issuer: " + why);
        watch.signInFailed("account", name, request.getRemoteAddr(), why);
    }

    /** A parameter that stands there twice does not count. */
    private static Map<String, String> answer(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> parameter.getValue().length == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, parameter -> parameter.getValue()[0]));
    }

    /** What the door says of it; people need no more than what to do next. */
    private static String note(OutsideRefusal.Reason reason) {
        return Door.PATH
                + switch (reason) {
                    case UNREACHABLE -> "?unreachable";
                    case BUSY -> "?wait";
                    default -> "?outside";
                };
    }
}
