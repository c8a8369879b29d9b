package org.throughline.webapp.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.webapp.Cookies;

/** The cookie by which a browser shows its session; gone when the browser is closed. */
final class SessionCookie {

    private static final String NAME = "throughline-session";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int UNTIL_CLOSED = -1;

    private SessionCookie() {}

    /** The secret that the browser shows. */
    static Optional<String> of(HttpServletRequest request) {
        return Cookies.of(request, NAME).filter(value -> SECRET.matcher(value).matches());
    }

    static void give(HttpServletRequest request, HttpServletResponse response, String secret) {
        response.addCookie(Cookies.make(request, NAME, secret, UNTIL_CLOSED));
    }

    static void take(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(Cookies.make(request, NAME, "", 0));
    }
}
