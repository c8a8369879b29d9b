package org.throughline.offices.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.application.ActingFor;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.WindowService;
import org.throughline.offices.domain.Countdown;
import org.throughline.offices.domain.JudgedWindow;

/** All tracks as a tree, with who answers for each today and how its window stands. */
@Named("tracksView")
@RequestScoped
public class TracksView {

    @Inject
    private MandateService mandates;

    @Inject
    private WindowService windows;

    @Inject
    private ActingFor acting;

    @Inject
    private Reader reader;

    private LocalDate day = LocalDate.EPOCH;
    private List<Row> rows = List.of();

    /** A track and its window. */
    public record Row(TrackTree.Twig twig, WindowLine line) {}

    /** Called before the page is drawn. */
    public void open() {
        day = acting.today();
        Bureau bureau = acting.bureau(null);
        Map<TrackCode, JudgedWindow> judged = windows.windows(bureau.code(), day);
        rows = new TrackTree(bureau, mandates.coverage(bureau.code(), null), day, reader.language())
                .all().stream()
                        .map(twig -> new Row(twig, line(judged.get(new TrackCode(twig.code())))))
                        .toList();
        reader.meets(judged.values().stream().map(JudgedWindow::by));
    }

    private WindowLine line(@Nullable JudgedWindow judged) {
        return new WindowLine(judged, windows.countdown(judged, day), day);
    }

    public LocalDate getDay() {
        return day;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** How many windows close soon. */
    public long getClosing() {
        return rows.stream()
                .filter(row -> row.line().countdown().state() == Countdown.State.CLOSING)
                .count();
    }

    /** How many tracks nobody answers for. */
    public long getGaps() {
        return rows.stream().filter(row -> row.twig().office() == null).count();
    }
}
