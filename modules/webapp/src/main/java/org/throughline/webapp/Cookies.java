package org.throughline.webapp;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every cookie there is: for all paths, kept from scripts and from forms of other sites. Over HTTPS it is sent back
 * over HTTPS only, and its name has the prefix that lets nobody but this host set it.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.3">Cookies, names with
 *     a prefix</a>
 */
public final class Cookies {

    private static final String OF_THIS_HOST = "__Host-";

    private Cookies() {}

    /** The value that the browser shows. */
    public static Optional<String> of(HttpServletRequest request, String name) {
        String full = name(request, name);
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> full.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** A cookie that lives that many seconds; -1 until the browser is closed, 0 to be forgotten. */
    public static Cookie make(HttpServletRequest request, String name, String value, int seconds) {
        Cookie cookie = new Cookie(name(request, name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(OwnAddress.isSecure(request));
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static String name(HttpServletRequest request, String name) {
        return OwnAddress.isSecure(request) ? OF_THIS_HOST + name : name;
    }
}
