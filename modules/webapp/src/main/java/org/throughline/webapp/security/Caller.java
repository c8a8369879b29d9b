package org.throughline.webapp.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.throughline.directory.Standing;

/** Where a gate leaves who it let in, for the rest of the request. */
final class Caller {

    private static final String ATTRIBUTE = Caller.class.getName();

    private Caller() {}

    static void enter(HttpServletRequest request, Standing standing) {
        request.setAttribute(ATTRIBUTE, standing);
    }

    /** Empty for whoever came in without being asked. */
    static Optional<Standing> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Standing standing ? Optional.of(standing) : Optional.empty();
    }
}
