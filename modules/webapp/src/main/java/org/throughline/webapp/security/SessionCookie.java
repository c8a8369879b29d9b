package org.throughline.webapp.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cookie by which a browser shows its session: kept from scripts and other sites, gone when the browser is closed.
 * Over HTTPS its name has the prefix that lets nobody but this host set it.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.3">Cookies, names with
 *     a prefix</a>
 */
final class SessionCookie {

    private static final String NAME = "throughline-session";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int UNTIL_CLOSED = -1;

    private SessionCookie() {}

    /** The secret that the browser shows. */
    static Optional<String> of(HttpServletRequest request) {
        return Cookies.of(request, name(request))
                .filter(value -> SECRET.matcher(value).matches());
    }

    static void give(HttpServletRequest request, HttpServletResponse response, String secret) {
        response.addCookie(Cookies.make(request, name(request), secret, UNTIL_CLOSED));
    }

    static void take(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(Cookies.make(request, name(request), "", 0));
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + NAME : NAME;
    }
}
