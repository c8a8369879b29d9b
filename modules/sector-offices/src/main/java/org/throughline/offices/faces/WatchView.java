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
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.offices.application.ActingFor;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.WatchService;
import org.throughline.offices.application.WindowService;
import org.throughline.offices.book.WatchRows;
import org.throughline.offices.domain.WatchEntry;

/** The technology watch of a track: the latest first, and a form for one more. */
@Named("watchView")
@RequestScoped
public class WatchView {

    private static final int ROWS = 50;

    @Inject
    private WatchService watch;

    @Inject
    private MandateService mandates;

    @Inject
    private ActingFor acting;

    @Inject
    private Reader reader;

    private @Nullable String track;
    private @Nullable String after;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private String name = "";
    private @Nullable Page<WatchEntry> page;

    /** A form that was sent is built before anything else happens. */
    @PostConstruct
    void load() {
        track = Asked.parameter("track");
        after = Asked.parameter("after");
        for (String field : List.of("title", "words", "source", "seenOn")) {
            typed.put(field, "");
        }
        name = mandates.coverage(acting.bureau(null).code(), null).tracks().stream()
                .filter(known -> known.code().value().equals(track))
                .map(known -> known.name().in(reader.language()))
                .findFirst()
                .orElse("");
    }

    /** Called before the page is drawn; there is no page for a code without a track. */
    public void open() {
        WindowService.track(mandates.coverage(acting.bureau(null).code(), null), getTrack());
    }

    /** Enters what was typed; refused with every fault at once. */
    public void enter() throws IOException {
        watch.enter(
                getTrack(),
                () -> new WatchEntry.Typed(value("title"), value("words"), value("source"), value("seenOn")));
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/tracks/" + getTrack() + "/watch?saved");
    }

    public String getTrack() {
        return Objects.requireNonNullElse(track, "");
    }

    /** What the track is called. */
    public String getName() {
        return name;
    }

    public List<WatchEntry> getRows() {
        return page().items();
    }

    /** The address of earlier entries; null on the last page. */
    public @Nullable String getNextHref() {
        Cursor next = page().next();
        return next == null ? null : "?after=" + next.token();
    }

    public boolean isMayEnter() {
        return watch.mayEnter();
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    private Page<WatchEntry> page() {
        Page<WatchEntry> read = page == null ? watch.page(getTrack(), ROWS, place()) : page;
        page = read;
        reader.meets(read.items().stream().map(WatchEntry::by));
        return read;
    }

    /** An address that was cut shows the beginning. */
    private @Nullable UUID place() {
        return Optional.ofNullable(after)
                .flatMap(token -> Cursor.parse(token, WatchRows.CURSOR_PARTS))
                .map(cursor -> cursor.key().get(0))
                .filter(key -> key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .orElse(null);
    }

    private String value(String field) {
        return Objects.requireNonNullElse(typed.get(field), "");
    }
}
