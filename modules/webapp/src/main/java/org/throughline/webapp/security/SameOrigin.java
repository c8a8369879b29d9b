package org.throughline.webapp.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/**
 * Tells a form of our own pages from one that another site has a browser send.
 *
 * <p>Browsers say where a request comes from, in {@code Sec-Fetch-Site} or at least in {@code Origin}; what says
 * neither is no browser and carries no session it did not get itself.
 */
final class SameOrigin {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private SameOrigin() {}

    /** Whether the request may change anything as far as its origin goes. */
    static boolean allows(HttpServletRequest request) {
        if (HARMLESS.contains(request.getMethod())) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null || isOurs(origin, request);
    }

    /** Whether another site leads the browser here, as far as the browser says. */
    static boolean ledByAnother(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !OWN.contains(site);
    }

    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
