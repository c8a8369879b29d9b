package org.throughline.offices.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.configuration.Track;
import org.throughline.directory.Organisations;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.application.ExpertGround;
import org.throughline.offices.domain.ExpertProblem;
import org.throughline.offices.domain.ExpertPurpose;
import org.throughline.offices.domain.ExpertTopic;
import org.throughline.personal.ConsentForm;
import org.throughline.personal.LegalBasis;

/** What forms about experts give to choose from: tracks and people of the bureau, and the words of the field. */
@Named("expertChoices")
@RequestScoped
public class ExpertChoices {

    @Inject
    private ExpertGround ground;

    @Inject
    private Reader reader;

    private Map<TrackCode, String> called = Map.of();

    /** Tracks of the bureau in the order of its folder. */
    public List<Choice> getTracks() {
        return ground.tracks().stream()
                .map(track -> new Choice(track.code().value(), track.name().in(reader.language())))
                .toList();
    }

    /** The same with a place for all. */
    public List<Choice> getTracksOrAll() {
        return withNone("filter.all", getTracks().stream());
    }

    /** The same with a place for none yet. */
    public List<Choice> getTracksOrNone() {
        return withNone("choose", getTracks().stream());
    }

    /** Everybody who works in the bureau. */
    public List<Choice> getPeople() {
        return ground.people().stream()
                .flatMap(seat -> Optional.ofNullable(seat.account()).map(account -> person(account, seat)).stream())
                .toList();
    }

    /** The same with a place for none yet. */
    public List<Choice> getPeopleOrNone() {
        return withNone("choose", getPeople().stream());
    }

    private Choice person(String account, Organisations.Seat seat) {
        return new Choice(
                account, seat.called().in(reader.language()) + " " + seat.post().in(reader.language()));
    }

    public List<Choice> getTopics() {
        return choices(ExpertTopic.values(), ExpertTopic::called).toList();
    }

    public List<Choice> getPurposes() {
        return choices(ExpertPurpose.values(), ExpertPurpose::called).toList();
    }

    public List<Choice> getPurposesOrNone() {
        return withNone("choose", choices(ExpertPurpose.values(), ExpertPurpose::called));
    }

    public List<Choice> getForms() {
        return withNone("choose", choices(ConsentForm.values(), ConsentForm::called));
    }

    public List<Choice> getBases() {
        return choices(LegalBasis.values(), LegalBasis::called).toList();
    }

    /** What a track is called; one that is gone by its code. */
    public String track(TrackCode code) {
        if (called.isEmpty()) {
            called = ground.tracks().stream()
                    .collect(Collectors.toMap(
                            Track::code, track -> track.name().in(reader.language()), (first, other) -> first));
        }
        return called.getOrDefault(code, code.value());
    }

    private List<Choice> withNone(String key, Stream<Choice> choices) {
        Choice none = new Choice("", new Phrase(ExpertProblem.TEXTS, key).in(reader.language()));
        return Stream.concat(Stream.of(none), choices).toList();
    }

    private <T extends Enum<T>> Stream<Choice> choices(T[] all, Function<T, Phrase> name) {
        return Arrays.stream(all)
                .map(one -> new Choice(one.name(), name.apply(one).in(reader.language())));
    }
}
