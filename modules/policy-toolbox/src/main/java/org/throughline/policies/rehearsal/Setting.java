package org.throughline.policies.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.matching.Facts;
import org.throughline.policies.matching.Grouping;

/**
 * What rehearsals of a bureau have to do with.
 *
 * @param vocabulary what can be known of firms
 * @param tracks of the bureau
 * @param formulas in which clauses say what they bring
 */
public record Setting(Vocabulary vocabulary, List<TrackScope> tracks, Formulas formulas) {

    private static final String SIZE = "sizeClass";
    private static final String REGISTERED = "registeredOn";
    private static final int DISTRICT = 6;
    private static final int INDUSTRY = 3;
    private static final List<Integer> AGES = List.of(0, 1, 3, 5, 10, 20);

    public Setting {
        tracks = List.copyOf(tracks);
    }

    /** All ways to tell firms apart of which anything can be known. */
    List<Axis> axes(Facts facts, Assessment assessment) {
        List<Axis> axes = new ArrayList<>();
        Optional<KnownFact> division = vocabulary.fact(Vocabulary.DIVISION);
        division.ifPresent(fact -> axes.add(
                Axis.of(Dimension.DISTRICT, by(fact, facts, assessment), named(fact, DISTRICT), beginning(DISTRICT))));
        vocabulary
                .fact(Vocabulary.ZONE)
                .ifPresent(fact -> axes.add(Axis.of(
                        Dimension.ZONE, by(fact, facts, assessment), named(fact, 0), List::of, "outside-zones")));
        vocabulary
                .fact(SIZE)
                .ifPresent(fact ->
                        axes.add(Axis.of(Dimension.SIZE, by(fact, facts, assessment), named(fact, 0), List::of)));
        vocabulary.fact(Vocabulary.INDUSTRY).ifPresent(fact -> {
            Grouping industries = by(fact, facts, assessment);
            axes.add(Axis.of(Dimension.SECTION, industries, named(fact, 1), beginning(1)));
            axes.add(Axis.of(Dimension.INDUSTRY, industries, named(fact, INDUSTRY), beginning(INDUSTRY)));
            axes.add(Axis.of(Dimension.TRACK, industries, namedTracks(), this::tracksOf));
        });
        vocabulary
                .fact(REGISTERED)
                .ifPresent(fact -> axes.add(Axis.of(
                        Dimension.AGE, Grouping.bySince(facts, assessment, fact, AGES), namedAges(), List::of)));
        return axes;
    }

    /** In which sizes firms are compared. */
    Grouping sizes(Facts facts, Assessment assessment) {
        return vocabulary.fact(SIZE).map(fact -> by(fact, facts, assessment)).orElse(Grouping.none());
    }

    private static Grouping by(KnownFact fact, Facts facts, Assessment assessment) {
        return Grouping.by(facts, assessment, fact, word -> word);
    }

    private static Function<String, List<String>> beginning(int length) {
        return word -> List.of(word.substring(0, Math.min(length, word.length())));
    }

    private static Map<String, BilingualText> named(KnownFact fact, int length) {
        Map<String, BilingualText> names = new LinkedHashMap<>();
        fact.type().named().stream()
                .filter(choice -> length == 0 || choice.value().length() == length)
                .forEach(choice -> names.put(choice.value(), choice.name()));
        return names;
    }

    private Map<String, BilingualText> namedTracks() {
        Map<String, BilingualText> names = new LinkedHashMap<>();
        tracks.forEach(track -> names.put(track.code(), track.name()));
        return names;
    }

    private List<String> tracksOf(String industry) {
        return tracks.stream()
                .filter(track -> track.covers(industry))
                .map(TrackScope::code)
                .toList();
    }

    private static Map<String, BilingualText> namedAges() {
        Map<String, BilingualText> names = new LinkedHashMap<>();
        for (int place = 0; place < AGES.size(); place++) {
            String from = AGES.get(place).toString();
            String key = place == 0 ? "age.first" : place == AGES.size() - 1 ? "age.last" : "age.between";
            String to = AGES.get(Math.min(place + 1, AGES.size() - 1)).toString();
            names.put(from, Said.phrase(key, Map.of("from", from, "to", to)));
        }
        return names;
    }
}
