package org.throughline.webapp.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.throughline.directory.Reach;
import org.throughline.directory.Reaches;
import org.throughline.directory.Standing;
import org.throughline.kernel.CurrentUser;
import org.throughline.webapp.Cookies;
import org.throughline.webapp.rest.Languages;

/** Whoever the container let in with this request. */
@RequestScoped
public class RequestUser implements CurrentUser, Reaches {

    private static final String LANGUAGE_COOKIE = "throughline-language";

    @Inject
    private HttpServletRequest request;

    @Override
    public String name() {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "anonymous" : principal.getName();
    }

    /** What the person or client is today; empty before login. */
    public Optional<Standing> standing() {
        return Caller.of(request);
    }

    @Override
    public boolean may(String right) {
        return standing().filter(known -> known.rights().contains(right)).isPresent();
    }

    @Override
    public Reach of(String right) {
        return standing().map(known -> known.reach(right)).orElse(Reach.NOWHERE);
    }

    @Override
    public String post() {
        return standing()
                .filter(known -> known.kind() == Standing.Kind.PERSON)
                .map(known -> known.post().zh())
                .orElse("");
    }

    @Override
    public String address() {
        return request.getRemoteAddr();
    }

    /** The API goes by {@code Accept-Language}, pages by what the reader chose. */
    @Override
    public Locale language() {
        if (request.getRequestURI().startsWith("/api/")) {
            return Languages.of(request);
        }
        boolean english =
                Cookies.of(request, LANGUAGE_COOKIE).filter("en"::equals).isPresent();
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
