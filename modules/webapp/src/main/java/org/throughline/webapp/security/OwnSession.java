package org.throughline.webapp.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.throughline.directory.Presence;
import org.throughline.directory.Session;
import org.throughline.directory.Sessions;

/** The session of the request at hand. */
@RequestScoped
public class OwnSession implements Presence {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Sessions sessions;

    @Override
    public Optional<Instant> proven() {
        return SignedIn.of(request).map(signedIn -> signedIn.session().proven());
    }

    /**
     * The session itself.
     *
     * @throws IllegalStateException if nobody is signed in: the gate lets nobody through to where this is asked
     */
    Session get() {
        return SignedIn.of(request)
                .map(SignedIn::session)
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** Puts the session under a new secret, after a proof of identity; nothing happens if it has ended meanwhile. */
    void renew(HttpServletResponse response, Session.Stage stage) {
        SessionCookie.of(request)
                .flatMap(secret -> sessions.renew(secret, stage))
                .ifPresent(renewed -> SessionCookie.give(request, response, renewed));
    }
}
