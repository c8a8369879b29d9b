package org.throughline.webapp.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The code of a one-time link. It stands behind the {@code #} of the address, which browsers send to nobody and no log
 * gets to see; a script, or whoever has none, puts it into a form.
 */
final class OneTimeCode {

    private static final String FIELD = "code";

    private OneTimeCode() {}

    /** What the form carries, or the end of a whole link that was pasted into it; empty before. */
    static String in(HttpServletRequest request) {
        String code = request.getParameter(FIELD);
        return code == null || !"POST".equals(request.getMethod())
                ? ""
                : code.substring(code.lastIndexOf('#') + 1).strip();
    }
}
