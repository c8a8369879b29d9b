package org.throughline.webapp.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;

/**
 * What the server keeps of half filled forms, in the session of its own that it finds by {@code JSESSIONID}. It belongs
 * to one signed-in session: with another, it is dropped, and a planted identity of it is exchanged.
 */
final class PageState {

    private static final String OWNER = PageState.class.getName();

    private PageState() {}

    /** Makes sure that what is kept belongs to this session; makes nothing where nothing is kept. */
    static void bind(HttpServletRequest request, UUID session) {
        HttpSession kept = request.getSession(false);
        if (kept == null) {
            return;
        }
        Object owner = kept.getAttribute(OWNER);
        if (owner == null) {
            request.changeSessionId();
            kept.setAttribute(OWNER, session);
        } else if (!owner.equals(session)) {
            kept.invalidate();
        }
    }

    static void drop(HttpServletRequest request) {
        HttpSession kept = request.getSession(false);
        if (kept != null) {
            kept.invalidate();
        }
    }
}
