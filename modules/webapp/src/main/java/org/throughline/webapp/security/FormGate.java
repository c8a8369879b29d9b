package org.throughline.webapp.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.throughline.directory.Person;
import org.throughline.directory.SignIn;
import org.throughline.kernel.ProblemException;

/**
 * The way in for people: whoever is not signed in is led to {@code /login} and, afterwards, back to where they wanted
 * to go. Everything needs it but the door itself, what it is drawn with, and what machines ask about the server.
 */
@ApplicationScoped
class FormGate {

    private static final Logger LOG = Logger.getLogger(FormGate.class.getName());
    private static final String DOOR = "/login";
    private static final String WANTED = "throughline-wanted";
    private static final Set<String> OPEN = Set.of(
            DOOR,
            "/login.xhtml",
            "/logout",
            "/preferences",
            "/error",
            "/openapi",
            "/metrics",
            "/first-administrator",
            "/favicon.ico",
            "/robots.txt");
    private static final List<String> OPEN_FOLDERS =
            List.of("/look/", "/jakarta.faces.resource/", "/health", "/first-administrator");

    @Inject
    private SignIn signIn;

    AuthenticationStatus check(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws IOException {
        String path = request.getRequestURI();
        boolean posted = "POST".equals(request.getMethod());
        if (posted && DOOR.equals(path)) {
            return enter(request, response, context);
        }
        if (posted && "/logout".equals(path)) {
            SignedIn.forget(request);
            return redirect(response, DOOR + "?out");
        }
        // Applied anew on every request: after a fail-over the other node has the session but not the roles.
        Optional<Person> known = SignedIn.of(request);
        if (known.isPresent()) {
            return context.notifyContainerAboutLogin(
                    known.get().account(), known.get().rights());
        }
        boolean open = OPEN.contains(path) || OPEN_FOLDERS.stream().anyMatch(path::startsWith);
        return open ? context.doNothing() : toTheDoor(request, response);
    }

    private AuthenticationStatus enter(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            Person person = signIn.person(parameter(request, "username"), parameter(request, "password"));
            SignedIn.remember(request, person);
            LOG.info(() -> "Signed in: " + person.account());
            String wanted = cookie(request, WANTED).map(OwnPath::unpacked).orElse("/");
            response.addCookie(remembered(request, "", 0));
            context.notifyContainerAboutLogin(person.account(), person.rights());
            return redirect(response, wanted);
        } catch (ProblemException refused) {
            LOG.info(() -> "Refused POST /login: " + refused.type().code());
            return redirect(
                    response,
                    switch (refused.type().kind()) {
                        case TOO_MANY -> DOOR + "?wait";
                        default -> DOOR + "?failed";
                    });
        }
    }

    private static AuthenticationStatus toTheDoor(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        String door = expired ? DOOR + "?expired" : DOOR;
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + door
                            + "\"/></partial-response>");
            return AuthenticationStatus.SEND_CONTINUE;
        }
        if ("GET".equals(request.getMethod())) {
            String query = request.getQueryString();
            String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
            if (OwnPath.is(wanted)) {
                response.addCookie(remembered(request, OwnPath.packed(wanted), 600));
            }
        }
        return redirect(response, door);
    }

    private static AuthenticationStatus redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
        response.setHeader("Cache-Control", "no-store");
        return AuthenticationStatus.SEND_CONTINUE;
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

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> name.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static Cookie remembered(HttpServletRequest request, String value, int seconds) {
        Cookie cookie = new Cookie(WANTED, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
