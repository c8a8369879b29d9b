package org.throughline.offices.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.offices.application.ExpertService;
import org.throughline.offices.application.SessionService;
import org.throughline.offices.book.SessionRows;
import org.throughline.offices.domain.ExpertSession;

/** What an expert explained, or what experts explained of a track, the latest day first, and a form for one more. */
@Named("expertSessionsView")
@RequestScoped
public class ExpertSessionsView {

    private static final int ROWS = 20;
    private static final int OF_A_TRACK = 5;

    @Inject
    private SessionService sessions;

    @Inject
    private ExpertChoices choices;

    @Inject
    private Reader reader;

    private final Map<String, String> typed = new LinkedHashMap<>();
    private String[] participants = {};
    private String sent = "";
    private @Nullable Page<ExpertSession> page;

    /** A session with what its track and its people are called. */
    public record Row(ExpertSession session, String track, List<String> participants, String by) {}

    @PostConstruct
    void load() {
        for (String field : List.of("track", "heldOn", "words", "follows")) {
            typed.put(field, "");
        }
    }

    /** Enters what was typed; refused with every fault at once. */
    public void enter() throws IOException {
        sent = "session";
        UUID expert = expert();
        sessions.enter(
                expert,
                () -> new ExpertSession.Entry(
                        typed.get("track"),
                        typed.get("heldOn"),
                        List.of(participants),
                        typed.get("words"),
                        typed.get("follows")));
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/experts/" + expert + "?saved");
    }

    /** Those of the expert of the address. */
    public List<Row> getRows() {
        return rows(page());
    }

    /** The latest about a track. */
    public List<Row> about(String track) {
        Page<ExpertSession> read = page == null ? sessions.about(track, OF_A_TRACK, null) : page;
        page = read;
        return rows(read);
    }

    /** The address of earlier ones; null on the last page. */
    public @Nullable String getNextHref() {
        Cursor next = page().next();
        return next == null ? null : "?sessions=" + next.token();
    }

    private List<Row> rows(Page<ExpertSession> read) {
        reader.meets(read.items().stream()
                .flatMap(session -> Stream.concat(Stream.of(session.by()), session.said().participants().stream())));
        return read.items().stream()
                .map(session -> new Row(
                        session,
                        choices.track(session.said().track()),
                        reader.names(session.said().participants()),
                        reader.name(session.by())))
                .toList();
    }

    private Page<ExpertSession> page() {
        Page<ExpertSession> read = page == null ? sessions.of(expert(), ROWS, place()) : page;
        page = read;
        return read;
    }

    /** An address that was cut shows the beginning. */
    private static SessionRows.@Nullable Place place() {
        return Optional.ofNullable(Asked.parameter("sessions"))
                .flatMap(token -> Cursor.parse(token, SessionRows.CURSOR_PARTS))
                .flatMap(SessionRows.Place::read)
                .orElse(null);
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String[] getParticipants() {
        return participants.clone();
    }

    public void setParticipants(String @Nullable [] participants) {
        this.participants = ExpertForm.chosen(participants);
    }

    /** Whether the folded form is open because it was refused, as the attribute of an element. */
    public @Nullable String getOpened() {
        return sent.isEmpty() ? null : "open";
    }

    private static UUID expert() {
        String text = Objects.requireNonNullElse(Asked.parameter("expert"), "");
        return Optional.ofNullable(PlanIds.read(text)).orElseThrow(() -> ExpertService.missing(text));
    }
}
