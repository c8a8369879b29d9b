package org.throughline.webapp.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.webapp.security.RequestUser;

/** What the frame of a page says: who is asking, where they are, which areas are open to them. */
@Named
@RequestScoped
public class Shell {

    private static final List<String> STAGES = Stream.of(
                    "LEAD", "SCOUTING", "LIAISON", "SIGNED", "LANDING", "PRODUCTION", "GROWTH")
            .map("stage."::concat)
            .toList();
    private static final List<String> DOOR_NOTES =
            List.of("failed", "wait", "expired", "out", "outside", "unreachable");

    @Inject
    private HttpServletRequest request;

    @Inject
    private PageMap pages;

    @Inject
    private Preferences preferences;

    @Inject
    private RequestUser user;

    public String getUserName() {
        return user.standing()
                .map(person -> person.called().in(preferences.getLanguage()))
                .orElse(user.name());
    }

    /** The post of whoever is asking, such as 3处副处长; empty before login. */
    public String getUserPost() {
        return user.standing()
                .map(person -> person.post().in(preferences.getLanguage()))
                .orElse("");
    }

    /** The name they sign in with. */
    public String getAccount() {
        return user.name();
    }

    public boolean may(String right) {
        return user.may(right);
    }

    /** Keys of the stages of the line, from lead to growth. */
    public List<String> getStages() {
        return STAGES;
    }

    /** Key of what the door has to say: a failed login, an expired one, a finished one; null where nothing happened. */
    public @Nullable String getDoorNote() {
        return DOOR_NOTES.stream()
                .filter(note -> request.getParameter(note) != null)
                .map(note -> "login." + note)
                .findFirst()
                .orElse(null);
    }

    /** Whether the door says that somebody was not let in. */
    public boolean isDoorRefusal() {
        return Set.of("login.failed", "login.outside").contains(String.valueOf(getDoorNote()));
    }

    /** In the order of the side bar; without those whose right the user lacks. */
    public List<PageArea> getAreas() {
        return pages.areas().stream()
                .filter(area -> area.isOpenToAll() || may(area.right()))
                .toList();
    }

    /** {@code page} where the area is the one shown, as {@code aria-current} wants it; null elsewhere. */
    public @Nullable String current(PageArea area) {
        String address = path();
        boolean narrower = getAreas().stream()
                .anyMatch(other -> other.holds(address)
                        && other.path().length() > area.path().length());
        return area.holds(address) && !narrower ? "page" : null;
    }

    /** The address of this page with its query, without the context path. */
    public String getHere() {
        Object query = request.getAttribute(PageFilter.QUERY);
        return query == null ? path() : path() + "?" + query;
    }

    private String path() {
        Object address = request.getAttribute(PageFilter.ADDRESS);
        return address == null ? "/" : address.toString();
    }
}
