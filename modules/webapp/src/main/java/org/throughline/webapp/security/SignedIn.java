package org.throughline.webapp.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.throughline.directory.Session;
import org.throughline.directory.Standing;

/** Who is signed in, as the gate found them for the request at hand; asked anew with every request. */
record SignedIn(Session session, Standing person) {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    static Optional<SignedIn> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignedIn known ? Optional.of(known) : Optional.empty();
    }

    /** Whether nothing is asked of them any more. */
    boolean isOpen() {
        return session.stage() == Session.Stage.OPEN;
    }

    /** Who they are: with no right at all while something is still asked of them. */
    Standing caller() {
        return isOpen() ? person : person.limitedTo(Set.of());
    }

    void put(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
