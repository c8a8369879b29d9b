package org.throughline.offices.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Track;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Phrase;
import org.throughline.offices.application.ActingFor;
import org.throughline.offices.application.JudgementService;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.WatchService;
import org.throughline.offices.application.WindowService;
import org.throughline.offices.domain.Confidence;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.JudgedWindow;
import org.throughline.offices.domain.TrackJudgement;
import org.throughline.offices.domain.TrackProblem;
import org.throughline.offices.domain.TrackWindow;
import org.throughline.offices.domain.WatchEntry;
import org.throughline.offices.domain.WindowEntry;

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
    private CurrentUser user;

    private @Nullable String asked;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private List<TrackTree.Twig> twigs = List.of();
    private @Nullable WindowLine line;
    private @Nullable String within;
    private String version = "";

    /** A form that was sent is built before anything else happens, so what stands is there from the start. */
    @PostConstruct
    void load() {
        asked = Asked.parameter("track");
        for (String field : List.of("opens", "closes", "confidence", "evidence", "from")) {
            typed.put(field, "");
        }
        String bureau = acting.bureau(null).code();
        Coverage coverage = windows.coverage(bureau);
        Track track = coverage.tracks().stream()
                .filter(known -> known.code().value().equals(asked))
                .findFirst()
                .orElse(null);
        if (track == null) {
            return;
        }
        TrackTree tree = new TrackTree(acting.bureau(null), coverage, acting.today(), user.language());
        twigs = tree.from(track);
        within = track.within() == null ? null : track.within().value();
        WindowService.Shown shown = windows.window(null, code(), acting.today());
        JudgedWindow judged = shown.judged();
        version = shown.version();
        line = new WindowLine(judged, windows.countdown(judged, acting.today()), acting.today());
        if (judged != null) {
            type(judged.window());
        }
    }

    private void type(TrackWindow window) {
        typed.put("opens", window.opens() == null ? "" : window.opens().toString());
        typed.put("closes", window.closes() == null ? "" : window.closes().toString());
        typed.put(
                "confidence",
                window.confidence() == null ? "" : window.confidence().name());
    }

    /** Called before the page is drawn; there is no page for a code without a track. */
    public void open() {
        WindowService.track(windows.coverage(acting.bureau(null).code()), code());
    }

    /** The same of a form that judges: for whoever may. */
    public void openForm() {
        open();
        acting.mustHave(MandateService.WRITE, acting.bureau(null).code());
    }

    /** Judges the window and leads to the track; refused with every fault at once, or when it was judged meanwhile. */
    public void judge() throws IOException {
        windows.judge(
                null,
                code(),
                new IfMatch(false, Set.of(version)),
                () -> new WindowEntry(
                        typed.get("opens"),
                        typed.get("closes"),
                        typed.get("confidence"),
                        typed.get("evidence"),
                        typed.get("from")));
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/tracks/" + code() + "?saved");
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
        return within;
    }

    public WindowLine getLine() {
        return Objects.requireNonNull(line);
    }

    public List<JudgedWindow> getHistory() {
        return windows.history(null, code(), LATEST, null).items();
    }

    public List<TrackJudgement> getJudgements() {
        return judgements.latest(code(), LATEST);
    }

    public List<WatchEntry> getSeen() {
        return watch.page(code(), LATEST, null).items();
    }

    public boolean isMayJudge() {
        return judgements.mayJudge();
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    /** The version that the form was drawn with. */
    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    /** How sure somebody can be, with a place for nothing. */
    public List<Choice> getConfidences() {
        Locale language = user.language();
        Choice none = new Choice("", new Phrase(TrackProblem.TEXTS, "confidence.none").in(language));
        return Stream.concat(
                        Stream.of(none),
                        Arrays.stream(Confidence.values())
                                .map(each -> new Choice(
                                        each.name(),
                                        new Phrase(TrackProblem.TEXTS, "confidence." + each).in(language))))
                .toList();
    }

    /** One of several to choose from. */
    public record Choice(String value, String label) {}

    private String code() {
        return Objects.requireNonNullElse(asked, "");
    }
}
