package org.throughline.offices.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.book.ExpertList;

/** Experts of the bureau by track, field and institution, those entered last first. */
@Named("expertsView")
@RequestScoped
public class ExpertsView {

    private static final int ROWS = 50;
    private static final int OF_A_TRACK = 10;

    @Inject
    private ExpertLoader loader;

    private String track = "";
    private String field = "";
    private String institution = "";
    private List<ExpertLine> rows = List.of();
    private @Nullable String next;

    /** Called before the page is drawn; what is no track is all, and an address that was cut shows the beginning. */
    public void open() {
        track = asked("track").filter(TrackCode::isWellFormed).orElse("");
        field = asked("field").orElse("");
        institution = asked("institution").orElse("");
        Page<ExpertLine> page = loader.page(
                new ExpertList.Filter(
                        track.isEmpty() ? null : new TrackCode(track),
                        field.isEmpty() ? null : field,
                        institution.isEmpty() ? null : institution),
                ROWS,
                Asked.place("after", ExpertList.CURSOR_PARTS));
        rows = page.items();
        Cursor following = page.next();
        next = following == null ? null : following.token();
    }

    /** The latest who speak of a track. */
    public List<ExpertLine> of(String code) {
        if (rows.isEmpty()) {
            rows = loader.page(new ExpertList.Filter(new TrackCode(code), null, null), OF_A_TRACK, null)
                    .items();
        }
        return rows;
    }

    private static Optional<String> asked(String name) {
        return Optional.ofNullable(Asked.parameter(name)).map(String::strip).filter(StorableText::holds);
    }

    public List<ExpertLine> getRows() {
        return rows;
    }

    public String getTrack() {
        return track;
    }

    public String getField() {
        return field;
    }

    public String getInstitution() {
        return institution;
    }

    /** Whether only some are asked for. */
    public boolean isFiltered() {
        return !(track + field + institution).isEmpty();
    }

    public boolean isMayEnter() {
        return loader.mayEnter();
    }

    /** The address of the following page; null on the last one. */
    public @Nullable String getNextHref() {
        return next == null
                ? null
                : "?track=" + encoded(track) + "&field=" + encoded(field) + "&institution=" + encoded(institution)
                        + "&after=" + Objects.requireNonNull(next);
    }

    /** The address of everybody of a field. */
    public String fieldHref(String wanted) {
        return "?field=" + encoded(wanted);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
