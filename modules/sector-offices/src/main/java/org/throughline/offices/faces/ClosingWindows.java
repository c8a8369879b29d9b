package org.throughline.offices.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Track;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.application.ActingFor;
import org.throughline.offices.application.WindowService;
import org.throughline.offices.domain.Countdown;
import org.throughline.offices.domain.JudgedWindow;

/** Tracks whose windows close soon, the soonest first, as a desk shows them beside what waits. */
@Named("closingWindows")
@RequestScoped
public class ClosingWindows {

    /** More than that is a list to be read where all tracks stand. */
    private static final int SHOWN = 6;

    @Inject
    private WindowService windows;

    @Inject
    private ActingFor acting;

    @Inject
    private CurrentUser user;

    private @Nullable List<Row> rows;

    /** A track and its window. */
    public record Row(String code, String name, WindowLine line) {}

    /** Read once for a page. */
    public List<Row> getRows() {
        List<Row> read = rows == null ? read() : rows;
        rows = read;
        return read;
    }

    private List<Row> read() {
        LocalDate day = acting.today();
        String bureau = acting.bureau(null).code();
        Map<TrackCode, JudgedWindow> judged = windows.windows(bureau, day);
        return windows.coverage(bureau).tracks().stream()
                .flatMap(track -> Stream.ofNullable(judged.get(track.code())).map(window -> row(track, window, day)))
                .filter(row -> row.line().countdown().state() == Countdown.State.CLOSING)
                .sorted(Comparator.comparing(row -> row.line().last()))
                .limit(SHOWN)
                .toList();
    }

    private Row row(Track track, JudgedWindow judged, LocalDate day) {
        return new Row(
                track.code().value(),
                track.name().in(user.language()),
                new WindowLine(judged, windows.countdown(judged, day), day));
    }
}
