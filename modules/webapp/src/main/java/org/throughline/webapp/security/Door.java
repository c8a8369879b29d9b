package org.throughline.webapp.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.webapp.Cookies;

/** Leads to the door, and remembers for ten minutes where somebody wanted to go. */
final class Door {

    static final String PATH = "/login";

    private static final String WANTED = "throughline-wanted";
    private static final int REMEMBERED_SECONDS = 600;

    private Door() {}

    /** Leads whoever is not signed in to the door. */
    static AuthenticationStatus lead(HttpServletRequest request, HttpServletResponse response, boolean expired)
            throws IOException {
        String door = expired ? PATH + "?expired" : PATH;
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + door
                            + "\"/></partial-response>");
            return AuthenticationStatus.SEND_CONTINUE;
        }
        if ("GET".equals(request.getMethod())) {
            String query = request.getQueryString();
            String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
            if (OwnPath.is(wanted)) {
                response.addCookie(Cookies.make(request, WANTED, OwnPath.packed(wanted), REMEMBERED_SECONDS));
            }
        }
        return redirect(response, door);
    }

    /** Leads whoever has come in to where they wanted to go. */
    static AuthenticationStatus on(HttpServletRequest request, HttpServletResponse response) {
        String wanted = Cookies.of(request, WANTED).map(OwnPath::unpacked).orElse("/");
        response.addCookie(Cookies.make(request, WANTED, "", 0));
        return redirect(response, wanted);
    }

    static AuthenticationStatus redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
        response.setHeader("Cache-Control", "no-store");
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
