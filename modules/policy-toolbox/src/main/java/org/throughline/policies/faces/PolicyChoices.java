package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.configuration.Track;
import org.throughline.kernel.DivisionCode;
import org.throughline.policies.application.PolicyGround;
import org.throughline.policies.catalogue.ExecutionMode;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.SourceKind;
import org.throughline.policies.verdict.Verdict;

/** What forms about policies give to choose from, and what codes are called. */
@Named("policyChoices")
@RequestScoped
public class PolicyChoices {

    @Inject
    private CurrentConfiguration current;

    @Inject
    private PolicyGround ground;

    @Inject
    private PolicyReader reader;

    /** Stands for the whole country, which has no code of its own. */
    static final String EVERYWHERE = "-";

    public List<Choice> getStatuses() {
        return named("status.", PolicyStatus.values()).toList();
    }

    public List<Choice> getModes() {
        return withNone("not-public", named("mode.", ExecutionMode.values()));
    }

    public List<Choice> getTotals() {
        return withNone("not-public", Stream.of("true", "false").map(one -> choice("total.", one)));
    }

    public List<Choice> getVerdicts() {
        return named("verdict.", Verdict.Outcome.values()).toList();
    }

    public List<Choice> getSources() {
        return withNone("source.none", named("source.", SourceKind.values()));
    }

    /** Tracks of the bureau in the order of its folder. */
    public List<Choice> getTracks() {
        return configuration().remit(current.house().code()).stream()
                .flatMap(remit -> remit.tracks().stream())
                .map(track -> new Choice(track.code().value(), reader.in(track.name())))
                .toList();
    }

    /** Where the caller may write policies: their own places and what those lie in, as far as they may. */
    public List<Choice> getPlaces() {
        Set<String> codes = new LinkedHashSet<>();
        for (String own : ground.ownPlaces()) {
            if (DivisionCode.isWellFormed(own)) {
                for (int digits = 2; digits < own.length(); digits += 2) {
                    codes.add(own.substring(0, digits));
                }
            }
            codes.add(own);
        }
        List<Choice> places = new ArrayList<>();
        if (ground.mayWrite(List.of())) {
            places.add(new Choice(EVERYWHERE, reader.say("region.everywhere")));
        }
        codes.stream()
                .filter(code -> placeName(code).isPresent() && ground.mayWrite(List.of(code)))
                .map(code -> new Choice(code, place(code)))
                .forEach(places::add);
        return places;
    }

    /** What a place is called; one that is gone by its code. */
    public String place(String code) {
        return placeName(code).orElse(code);
    }

    private Optional<String> placeName(String code) {
        return DivisionCode.isWellFormed(code)
                ? configuration().division(new DivisionCode(code)).map(found -> reader.in(found.name()))
                : configuration().zone(code).map(found -> reader.in(found.name()));
    }

    /** What a track is called, whatever bureau it is of; one that is gone by its code. */
    public String track(String code) {
        return configuration().remits().stream()
                .flatMap(remit -> remit.tracks().stream())
                .filter(track -> track.code().value().equals(code))
                .findFirst()
                .map(Track::name)
                .map(reader::in)
                .orElse(code);
    }

    private Configuration configuration() {
        return current.running().configuration();
    }

    private List<Choice> withNone(String key, Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", reader.say(key))), choices)
                .toList();
    }

    private <T extends Enum<T>> Stream<Choice> named(String prefix, T[] all) {
        return Arrays.stream(all).map(one -> choice(prefix, one.name()));
    }

    private Choice choice(String prefix, String name) {
        return new Choice(name, reader.say(prefix + name));
    }
}
