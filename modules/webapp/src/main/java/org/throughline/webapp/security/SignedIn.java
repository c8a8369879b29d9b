package org.throughline.webapp.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.throughline.directory.Person;

/** What a session remembers: who signed in. It travels between nodes with the session. */
record SignedIn(Person person) implements Serializable {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    static Optional<Person> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SignedIn known
                ? Optional.of(known.person())
                : Optional.empty();
    }

    /** Remembers the person in a session with a new identity, so that nobody can have planted the old one. */
    static void remember(HttpServletRequest request, Person person) {
        HttpSession former = request.getSession(false);
        if (former != null) {
            former.invalidate();
        }
        request.getSession(true).setAttribute(ATTRIBUTE, new SignedIn(person));
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
