package org.throughline.offices.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.kernel.Phrase;
import org.throughline.offices.application.Sources;
import org.throughline.offices.domain.Source;
import org.throughline.offices.domain.TrackProblem;

/** What judgements rest on, as their pages name it. */
@Named("sources")
@RequestScoped
public class SourceChoices {

    @Inject
    private Sources sources;

    @Inject
    private Reader reader;

    /** Something that a judgement rests on, and the page where it stands. */
    public record Rest(String label, String path) {}

    /** Those that a judgement names, the latest day first. */
    public List<Rest> rests(Collection<UUID> named) {
        return sources.of(named).stream()
                .map(source -> new Rest(label(source), path(source)))
                .toList();
    }

    /** The latest of a track, with those that are chosen already. */
    List<Choice> of(String track, List<String> chosen) {
        return Stream.concat(sources.of(Source.identities(chosen)).stream(), sources.latest(track).stream())
                .distinct()
                .map(source -> new Choice(source.id().toString(), label(source)))
                .toList();
    }

    private String label(Source source) {
        Map<String, String> values = Map.of("day", source.day().toString(), "title", source.title());
        return new Phrase(TrackProblem.TEXTS, "source." + source.kind(), values).in(reader.language());
    }

    private static String path(Source source) {
        return source.kind() == Source.Kind.SESSION
                ? "/experts/" + source.expert() + "#session-" + source.id()
                : "/tracks/" + source.track() + "/watch#entry-" + source.id();
    }
}
