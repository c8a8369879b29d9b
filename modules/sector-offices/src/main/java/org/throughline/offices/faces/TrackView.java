package org.throughline.offices.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Track;
import org.throughline.offices.application.ActingFor;
import org.throughline.offices.application.JudgementService;
import org.throughline.offices.application.WatchService;
import org.throughline.offices.application.WindowService;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.JudgedWindow;
import org.throughline.offices.domain.TrackJudgement;
import org.throughline.offices.domain.WatchEntry;

/** One track: what it is made of, who answers for it, its window, and what was written of it. */
@Named("trackView")
@RequestScoped
public class TrackView {

    private static final int LATEST = 10;

    @Inject
    private WindowService windows;

    @Inject
    private JudgementService judgements;

    @Inject
    private WatchService watch;

    @Inject
    private ActingFor acting;

    @Inject
    private Reader reader;

    private String code = "";
    private List<TrackTree.Twig> twigs = List.of();
    private @Nullable WindowLine line;
    private @Nullable Track within;
    private List<JudgedWindow> history = List.of();
    private List<TrackJudgement> written = List.of();
    private List<WatchEntry> seen = List.of();

    /** Called before the page is drawn; there is no page for a code without a track. */
    public void open() {
        code = Objects.requireNonNullElse(Asked.parameter("track"), "");
        Coverage coverage = windows.coverage(acting.bureau(null).code());
        Track track = WindowService.track(coverage, code);
        twigs = new TrackTree(acting.bureau(null), coverage, acting.today(), reader.language()).from(track);
        within = track.within() == null
                ? null
                : WindowService.track(coverage, track.within().value());
        JudgedWindow judged = windows.window(null, code, acting.today()).judged();
        line = new WindowLine(judged, windows.countdown(judged, acting.today()), acting.today());
        history = windows.history(null, code, LATEST, null).items();
        written = judgements.page(code, LATEST, null).items();
        seen = watch.page(code, LATEST, null).items();
        reader.meets(Stream.of(
                        history.stream().map(JudgedWindow::by),
                        written.stream().map(TrackJudgement::by),
                        seen.stream().map(WatchEntry::by))
                .flatMap(accounts -> accounts));
    }

    /** The track itself. */
    public TrackTree.Twig getTwig() {
        return twigs.get(0);
    }

    /** Whether it has tracks below it. */
    public boolean isWhole() {
        return twigs.size() > 1;
    }

    /** The tracks below it. */
    public List<TrackTree.Twig> getParts() {
        return twigs.subList(1, twigs.size());
    }

    /** Code of the track it lies within; null at the top. */
    public @Nullable String getWithin() {
        return within == null ? null : within.code().value();
    }

    /** What that is called; empty at the top. */
    public String getWithinName() {
        return within == null ? "" : within.name().in(reader.language());
    }

    public WindowLine getLine() {
        return Objects.requireNonNull(line);
    }

    public List<JudgedWindow> getHistory() {
        return history;
    }

    public List<TrackJudgement> getJudgements() {
        return written;
    }

    public List<WatchEntry> getSeen() {
        return seen;
    }

    public boolean isMayJudge() {
        return judgements.mayJudge();
    }
}
