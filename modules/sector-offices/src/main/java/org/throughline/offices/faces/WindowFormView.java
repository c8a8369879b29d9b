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
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Phrase;
import org.throughline.offices.application.ActingFor;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.WindowService;
import org.throughline.offices.domain.Confidence;
import org.throughline.offices.domain.JudgedWindow;
import org.throughline.offices.domain.TrackProblem;
import org.throughline.offices.domain.TrackWindow;
import org.throughline.offices.domain.WindowEntry;

/** The window of a track as somebody judges it: what stands, to be written over. */
@Named("windowFormView")
@RequestScoped
public class WindowFormView {

    @Inject
    private WindowService windows;

    @Inject
    private ActingFor acting;

    @Inject
    private SourceChoices choices;

    @Inject
    private Reader reader;

    private final Map<String, String> typed = new LinkedHashMap<>();
    private String code = "";
    private String name = "";
    private String version = "";
    private String[] sources = {};

    /** A form that was sent is built before anything else happens, so what stands is there from the start. */
    @PostConstruct
    void load() {
        code = Objects.requireNonNullElse(Asked.parameter("track"), "");
        for (String field : List.of("opens", "closes", "confidence", "evidence", "from")) {
            typed.put(field, "");
        }
        windows.coverage(acting.bureau(null).code()).tracks().stream()
                .filter(known -> known.code().value().equals(code))
                .findFirst()
                .ifPresent(track -> {
                    name = track.name().in(reader.language());
                    WindowService.Shown shown = windows.window(null, code, acting.today());
                    version = shown.version();
                    JudgedWindow judged = shown.judged();
                    if (judged != null) {
                        type(judged.window());
                    }
                });
    }

    private void type(TrackWindow window) {
        typed.put("opens", Objects.toString(window.opens(), ""));
        typed.put("closes", Objects.toString(window.closes(), ""));
        typed.put(
                "confidence",
                window.confidence() == null ? "" : window.confidence().name());
        sources = window.sources().stream().map(UUID::toString).toArray(String[]::new);
    }

    /** Called before the page is drawn: for whoever may judge, of a track that is there. */
    public void open() {
        WindowService.track(windows.coverage(acting.bureau(null).code()), code);
        acting.mustHave(MandateService.WRITE, acting.bureau(null).code());
    }

    /** Judges the window and leads to the track; refused with every fault at once, or when it was judged meanwhile. */
    public void judge() throws IOException {
        windows.judge(
                null,
                code,
                new IfMatch(false, Set.of(version)),
                () -> new WindowEntry(
                        typed.get("opens"),
                        typed.get("closes"),
                        typed.get("confidence"),
                        typed.get("evidence"),
                        typed.get("from"),
                        List.of(sources)));
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/tracks/" + code + "?saved");
    }

    public String getTrack() {
        return code;
    }

    /** What the track is called. */
    public String getName() {
        return name;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    /** Identities of what the judgement rests on. */
    public String[] getSources() {
        return sources.clone();
    }

    public void setSources(String @Nullable [] sources) {
        this.sources = sources == null ? new String[0] : sources.clone();
    }

    /** What it can rest on. */
    public List<Choice> getSourceChoices() {
        return choices.of(code, List.of(sources));
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
        Locale language = reader.language();
        Choice none = new Choice("", new Phrase(TrackProblem.TEXTS, "confidence.none").in(language));
        return Stream.concat(
                        Stream.of(none),
                        Arrays.stream(Confidence.values())
                                .map(each -> new Choice(
                                        each.name(),
                                        new Phrase(TrackProblem.TEXTS, "confidence." + each).in(language))))
                .toList();
    }
}
