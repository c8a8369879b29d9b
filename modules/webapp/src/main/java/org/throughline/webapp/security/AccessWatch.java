package org.throughline.webapp.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.throughline.audit.Access;
import org.throughline.audit.AccessRecord;
import org.throughline.directory.Standing;
import org.throughline.exchange.Json;

/** Puts on record who was not let in and what was refused to whom. */
@ApplicationScoped
public class AccessWatch {

    private static final String NOBODY = "anonymous";

    @Inject
    private AccessRecord record;

    /**
     * An attempt to sign in that failed.
     *
     * @param sort {@code account} or {@code client}
     * @param name as it was given, which may be any text
     * @param why code of the problem
     */
    void signInFailed(String sort, String name, String address, String why) {
        record.refused(new Access(
                "sign-in-failed", sort, name, new Access.Asker(NOBODY, "", address), detail("problem", why), null));
    }

    /** A request that was refused because of who sent it; {@code status} 401 for a token that does not hold. */
    public void refused(HttpServletRequest request, int status) {
        Optional<Standing> caller = Caller.of(request);
        Principal known = request.getUserPrincipal();
        String actor = caller.map(Standing::name).orElse(known == null ? NOBODY : known.getName());
        Access.Asker asker = new Access.Asker(actor, post(caller), request.getRemoteAddr());
        String what = request.getMethod() + " " + request.getRequestURI();
        record.refused(new Access(
                status == HttpServletResponse.SC_UNAUTHORIZED ? "token-refused" : "access-refused",
                "resource",
                what,
                asker,
                detail("status", Integer.toString(status)),
                null));
    }

    /** Only people act in a post. */
    private static String post(Optional<Standing> caller) {
        return caller.filter(known -> known.kind() == Standing.Kind.PERSON)
                .map(known -> known.post().zh())
                .orElse("");
    }

    private static String detail(String name, String value) {
        return Json.mapper().createObjectNode().put(name, value).toString();
    }
}
