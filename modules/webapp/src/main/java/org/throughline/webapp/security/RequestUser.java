package org.throughline.webapp.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.throughline.directory.Person;
import org.throughline.kernel.CurrentUser;
import org.throughline.webapp.rest.Languages;

/** Whoever the container let in with this request. */
@RequestScoped
public class RequestUser implements CurrentUser {

    private static final String LANGUAGE_COOKIE = "throughline-language";

    @Inject
    private HttpServletRequest request;

    @Override
    public String name() {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "anonymous" : principal.getName();
    }

    /** The person signed in; empty before login and for a client of the API. */
    public Optional<Person> person() {
        return SignedIn.of(request).map(SignedIn::person);
    }

    @Override
    public boolean may(String right) {
        return SignedIn.of(request)
                .map(known -> known.rights().contains(right))
                .orElseGet(() -> request.isUserInRole(right));
    }

    @Override
    public String post() {
        return person().map(Person::postZh).orElse("");
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
        Cookie[] cookies = request.getCookies();
        boolean english = cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> LANGUAGE_COOKIE.equals(cookie.getName()) && "en".equals(cookie.getValue()));
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
