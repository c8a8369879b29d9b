package org.throughline.webapp.rest;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The identity of a request: the client's own where it is well formed, otherwise one of ours. */
public final class RequestIds {

    /** Header that brings it and carries it back. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestIds.class.getName();

    /** Nothing that could break out of a line of the log or of a header. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{7,63}");

    private RequestIds() {}

    /** The identity; the same each time for the same request. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String sent = request instanceof HttpServletRequest http ? http.getHeader(HEADER) : null;
        String id = sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
