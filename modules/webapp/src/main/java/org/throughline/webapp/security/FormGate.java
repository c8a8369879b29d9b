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
import org.throughline.directory.People;
import org.throughline.directory.Person;
import org.throughline.directory.Session;
import org.throughline.directory.Sessions;

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
            "/favicon.ico",
            "/robots.txt");
    private static final List<String> OPEN_FOLDERS =
            List.of("/look/", "/jakarta.faces.resource/", "/health", "/first-administrator");

    @Inject
    private Entrance entrance;

    @Inject
    private Sessions sessions;

    @Inject
    private People people;

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
        Optional<String> shown = SessionCookie.of(request);
        Optional<SignedIn> known = shown.flatMap(sessions::find).flatMap(this::signedIn);
        if (known.isPresent()) {
            return admit(known.get(), request, context);
        }
        if (OPEN.contains(path) || OPEN_FOLDERS.stream().anyMatch(path::startsWith)) {
            return context.doNothing();
        }
        if (shown.isPresent()) {
            SessionCookie.take(request, response);
        }
        return Door.lead(request, response, shown.isPresent());
    }

    private Optional<SignedIn> signedIn(Session session) {
        return people.person(session.account()).map(person -> new SignedIn(session, person));
    }

    private static AuthenticationStatus admit(
            SignedIn signedIn, HttpServletRequest request, HttpMessageContext context) {
        signedIn.put(request);
        PageState.bind(request, signedIn.session().id());
        Person person = signedIn.person();
        return context.notifyContainerAboutLogin(person.account(), person.rights());
    }
}
