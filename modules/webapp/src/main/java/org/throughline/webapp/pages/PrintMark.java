package org.throughline.webapp.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.throughline.kernel.Watermark;
import org.throughline.webapp.reference.House;
import org.throughline.webapp.rest.RequestIds;
import org.throughline.webapp.security.RequestUser;

/**
 * What a page says at its foot once it is on paper; and the watermark of the request for whoever exports, who asks for
 * {@code Instance<Watermark>} at the moment of the export.
 */
@Named
@RequestScoped
public class PrintMark {

    @Inject
    private RequestUser user;

    @Inject
    private House house;

    @Inject
    private Preferences preferences;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    /** The mark of this request. */
    @Produces
    public Watermark mark() {
        String bureau =
                house.plaques(preferences.getLanguage()).stream().findFirst().orElse("");
        String person = user.standing()
                .map(known -> known.called().in(preferences.getLanguage()) + " (" + user.name() + ")")
                .orElse(user.name());
        return new Watermark(person, bureau, clock.instant(), RequestIds.of(request));
    }

    public String getLine() {
        return mark().line();
    }
}
