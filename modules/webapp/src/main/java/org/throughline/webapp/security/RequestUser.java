package org.throughline.webapp.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.directory.Reaches;
import org.throughline.directory.Standing;
import org.throughline.jobs.InTheNameOf;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.Wording;
import org.throughline.webapp.Cookies;
import org.throughline.webapp.reference.House;
import org.throughline.webapp.rest.Languages;

/** Whoever the container let in with this request; on a thread that carries out a job, whoever asked for that. */
@RequestScoped
public class RequestUser implements CurrentUser, Reaches, OwnStanding {

    private static final String LANGUAGE_COOKIE = "throughline-language";

    @Inject
    private HttpServletRequest request;

    @Inject
    private House house;

    @Override
    public String name() {
        Optional<Standing> asker = InTheNameOf.current();
        if (asker.isPresent()) {
            return asker.get().name();
        }
        Principal principal = request.getUserPrincipal();
        return principal == null ? "anonymous" : principal.getName();
    }

    @Override
    public Optional<Standing> standing() {
        return InTheNameOf.current().or(() -> Caller.of(request));
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
        return InTheNameOf.current().isPresent() ? "" : request.getRemoteAddr();
    }

    /** The API goes by {@code Accept-Language}, pages by what the reader chose; a job has no reader yet. */
    @Override
    public Locale language() {
        if (InTheNameOf.current().isPresent()) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        if (isOfTheApi()) {
            return Languages.of(request);
        }
        boolean english =
                Cookies.of(request, LANGUAGE_COOKIE).filter("en"::equals).isPresent();
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** What the API says is the same for every caller; pages speak in the words of their reader's bureau. */
    @Override
    public String told(Phrase sentence) {
        return sentence.in(language(), wording());
    }

    /** The words that pages are written in for whoever reads them. */
    public Wording wording() {
        boolean page = InTheNameOf.current().isEmpty() && !isOfTheApi();
        return page ? house.wording(standing()) : Wording.STANDARD;
    }

    private boolean isOfTheApi() {
        return request.getRequestURI().startsWith("/api/");
    }
}
