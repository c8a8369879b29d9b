package org.throughline.webapp.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.Session;
import org.throughline.directory.Sessions;
import org.throughline.directory.Standings;
import org.throughline.webapp.pages.Preferences;

/** Where one is signed in, on {@code /account}, and where everybody is, on {@code /admin/sessions}. */
@Named
@RequestScoped
public class SessionsView {

    @Inject
    private Sessions sessions;

    @Inject
    private Standings standings;

    @Inject
    private Preferences preferences;

    @Inject
    private HttpServletRequest request;

    /**
     * One session in a list.
     *
     * @param name of the person, in the reader's language
     * @param browser browser and machine, as far as they tell
     * @param own whether it is the one the list is read in
     */
    public record Row(
            UUID id,
            String account,
            String name,
            Instant begun,
            Instant seen,
            String address,
            String browser,
            boolean own) {}

    /** The reader's own, the one used last first. */
    public List<Row> getMine() {
        return SignedIn.of(request)
                .map(signedIn -> rows(sessions.of(signedIn.session().account())))
                .orElse(List.of());
    }

    /** Those of everybody, the one used last first; at most 500. */
    public List<Row> getAll() {
        return rows(sessions.all());
    }

    private List<Row> rows(List<Session> found) {
        Optional<UUID> own =
                SignedIn.of(request).map(signedIn -> signedIn.session().id());
        return found.stream()
                .map(session -> new Row(
                        session.id(),
                        session.account(),
                        name(session.account()),
                        session.begun(),
                        session.seen(),
                        session.address(),
                        Browser.name(session.agent()),
                        own.filter(session.id()::equals).isPresent()))
                .toList();
    }

    private String name(String account) {
        return standings
                .person(account)
                .map(person -> person.called().in(preferences.getLanguage()))
                .orElse(account);
    }
}
