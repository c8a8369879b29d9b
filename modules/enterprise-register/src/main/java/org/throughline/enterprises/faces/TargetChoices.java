package org.throughline.enterprises.faces;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.enterprises.FactDefinition;
import org.throughline.kernel.Phrase;

/** What a column of a list can be taken for. */
public final class TargetChoices {

    private static final List<String> MEMBERS =
            List.of("uscc", "name", "kind", "industry", "district", "zone", "asOf", "year");

    private TargetChoices() {}

    /** Choices under one head. */
    public record Group(String label, List<Option> options) {}

    /** What the register says of a firm itself, and facts by the heads of the catalogue. */
    static List<Group> of(List<FactDefinition> catalogue, Locale language) {
        Map<String, Group> groups = new LinkedHashMap<>();
        groups.put(
                "",
                new Group(
                        text("target.firm", language),
                        MEMBERS.stream()
                                .map(member -> new Option(member, text("target." + member, language)))
                                .toList()));
        catalogue.stream()
                .filter(fact -> fact.isRecordable() && !fact.isPersonal())
                .forEach(fact -> groups.computeIfAbsent(
                                fact.group().code(),
                                code -> new Group(fact.group().name().in(language), new ArrayList<>()))
                        .options()
                        .add(new Option(fact.name(), fact.label(language))));
        return List.copyOf(groups.values());
    }

    /** Units that amounts of money can be in, by what they are multiplied with. */
    static List<Option> units(Locale language) {
        return Stream.of("1", "1000", "10000", "1000000", "100000000")
                .map(factor -> new Option(factor, text("unit." + factor, language)))
                .toList();
    }

    private static String text(String key, Locale language) {
        return new Phrase(ImportWords.TEXTS, key).in(language);
    }
}
