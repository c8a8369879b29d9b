package org.throughline.webapp.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.directory.Session;
import org.throughline.directory.Sessions;
import org.throughline.directory.Standings;

/**
 * The way in for people: whoever is not signed in is led to {@code /login} and, afterwards, back to where they wanted
 * to go. Everything needs it but the door itself, what it is drawn with, and what machines ask about the server.
 *
 * <p>Who somebody is and what they may do is asked anew with every request, so that a session that was ended, an
 * account that was disabled or a right that was withdrawn counts with the next one, on whichever node.
 */
@ApplicationScoped
class FormGate {

    private static final Set<String> OPEN = Set.of(
            Door.PATH,
            "/login.xhtml",
            "/logout",
            "/preferences",
            "/error",
            "/openapi",
            "/metrics",
            "/first-administrator",
            "/invitation",
            "/favicon.ico",
            "/robots.txt");
    private static final List<String> OPEN_FOLDERS =
            List.of("/look/", "/jakarta.faces.resource/", "/health", "/first-administrator");

    @Inject
    private Entrance entrance;

    @Inject
    private OutsideDoor outside;

    @Inject
    private Sessions sessions;

    @Inject
    private Standings standings;

    AuthenticationStatus check(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws IOException {
        String path = request.getRequestURI();
        boolean posted = "POST".equals(request.getMethod());
        if (posted && Door.PATH.equals(path)) {
            return entrance.enter(request, response);
        }
        if (posted && "/logout".equals(path)) {
            return entrance.leave(request, response);
        }
        if (outside.answers(request)) {
            return outside.pass(request, response);
        }
        Optional<String> shown = SessionCookie.of(request);
        Optional<Session> session = shown.flatMap(sessions::find);
        if (session.filter(waiting -> waiting.stage() == Session.Stage.FACTOR).isPresent()) {
            return askForFactor(session.get(), request, response, context);
        }
        Optional<SignedIn> known = session.flatMap(this::signedIn);
        if (known.isPresent()) {
            return admit(known.get(), request, response, context);
        }
        return isOpen(path) ? context.doNothing() : turnAway(shown.isPresent(), request, response);
    }

    private static AuthenticationStatus turnAway(
            boolean expired, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (expired) {
            SessionCookie.take(request, response);
        }
        return Door.lead(request, response, expired);
    }

    private Optional<SignedIn> signedIn(Session session) {
        return standings.person(session.account()).map(person -> new SignedIn(session, person));
    }

    /** Until the second factor is shown they are nobody. */
    private AuthenticationStatus askForFactor(
            Session waiting, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = request.getRequestURI();
        if (path.equals(Stages.FACTOR) && "POST".equals(request.getMethod())) {
            return entrance.prove(waiting, request, response);
        }
        boolean here = path.equals(Stages.FACTOR) || isOpen(path);
        return here ? context.doNothing() : Door.redirect(response, Stages.FACTOR);
    }

    private static AuthenticationStatus admit(
            SignedIn signedIn, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = request.getRequestURI();
        Session session = signedIn.session();
        String only = Stages.page(session.stage());
        if (!signedIn.isOpen() && !path.equals(only) && !isOpen(path)) {
            return Door.redirect(response, only);
        }
        signedIn.put(request);
        PageState.bind(request, session.id());
        Caller.enter(request, signedIn.caller());
        return context.notifyContainerAboutLogin(
                session.account(), signedIn.caller().rights());
    }

    private static boolean isOpen(String path) {
        return OPEN.contains(path) || OPEN_FOLDERS.stream().anyMatch(path::startsWith);
    }
}
