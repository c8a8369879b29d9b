package org.throughline.webapp.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.throughline.directory.Person;
import org.throughline.directory.Session;

/** Who is signed in, as the gate found them for the request at hand; asked anew with every request. */
record SignedIn(Session session, Person person) {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    static Optional<SignedIn> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignedIn known ? Optional.of(known) : Optional.empty();
    }

    /** Whether nothing is asked of them any more. */
    boolean isOpen() {
        return session.stage() == Session.Stage.OPEN;
    }

    /** What they may do: nothing while something is still asked of them. */
    Set<String> rights() {
        return isOpen() ? person.rights() : Set.of();
    }

    void put(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
