package org.throughline.offices.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.application.ActingFor;
import org.throughline.offices.application.JudgementService;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.WindowService;
import org.throughline.offices.domain.TrackJudgement;
import org.throughline.offices.domain.TrackProblem;

/** A judgement of a track: written and signed, or read with what came of it. */
@Named("judgementView")
@RequestScoped
public class JudgementView {

    @Inject
    private JudgementService judgements;

    @Inject
    private MandateService mandates;

    @Inject
    private ActingFor acting;

    @Inject
    private SourceChoices choices;

    @Inject
    private Reader reader;

    private @Nullable String track;
    private @Nullable String asked;
    private JudgementService.@Nullable Seen seen;
    private String name = "";
    private String words = "";
    private String[] sources = {};
    private boolean kept;

    /** A form that was sent is built before anything else happens. */
    @PostConstruct
    void load() {
        track = Asked.parameter("track");
        asked = Asked.parameter("judgement");
        name = mandates.coverage(acting.bureau(null).code(), null).tracks().stream()
                .filter(known -> known.code().value().equals(track))
                .map(known -> known.name().in(reader.language()))
                .findFirst()
                .orElse("");
    }

    /** Called before the form is drawn: for whoever may judge, with what they meant to sign. */
    public void write() {
        WindowService.track(mandates.coverage(acting.bureau(null).code(), null), code());
        acting.mustHave(MandateService.WRITE, acting.bureau(null).code());
        TrackJudgement.Said draft = judgements.draft(code());
        words = draft.words();
        sources = draft.sources().stream().map(UUID::toString).toArray(String[]::new);
        kept = !words.isEmpty();
    }

    /** Called before a judgement is drawn. */
    public void read() {
        shown();
    }

    /** Signs; whoever has to show who they are first finds what they wrote again. */
    public void sign() throws IOException {
        judgements.keepDraft(code(), words, List.of(sources));
        lead(judgements.sign(code(), words, List.of(sources)).id());
    }

    /** Says what came of the judgement. */
    public void conclude() throws IOException {
        judgements.conclude(code(), id(), words);
        lead(id());
    }

    private void lead(UUID judgement) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/tracks/" + code() + "/judgements/" + judgement + "?saved");
    }

    public String getTrack() {
        return code();
    }

    /** What the track is called. */
    public String getName() {
        return name;
    }

    public TrackJudgement getJudgement() {
        return shown().judgement();
    }

    /** The paragraphs of the judgement. */
    public List<String> getParagraphs() {
        return getJudgement().words().lines().toList();
    }

    public List<TrackJudgement.Outcome> getOutcomes() {
        return shown().outcomes();
    }

    /** Whether what is typed was kept while they showed who they are. */
    public boolean isKept() {
        return kept;
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
        return choices.of(code(), List.of(sources));
    }

    public boolean isMayJudge() {
        return judgements.mayJudge();
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Objects.requireNonNullElse(words, "");
    }

    /** A form with faults is drawn again without being opened. */
    private JudgementService.Seen shown() {
        JudgementService.Seen known = seen == null ? judgements.find(code(), id()) : seen;
        seen = known;
        reader.meets(Stream.concat(
                Stream.of(known.judgement().by()), known.outcomes().stream().map(TrackJudgement.Outcome::by)));
        return known;
    }

    private String code() {
        return Objects.requireNonNullElse(track, "");
    }

    private UUID id() {
        String text = Objects.requireNonNullElse(asked, "");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentity) {
            throw new ProblemException(TrackProblem.JUDGEMENT_NOT_FOUND, Map.of("judgement", text));
        }
    }
}
