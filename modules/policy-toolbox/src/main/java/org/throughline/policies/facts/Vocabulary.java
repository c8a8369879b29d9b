package org.throughline.policies.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfiguredFact;
import org.throughline.configuration.NamedCode;
import org.throughline.kernel.BilingualText;

/** All facts that conditions can be about, by name. Immutable. */
public final class Vocabulary {

    /** The industry of a firm, which stands in its record and not in the catalogue. */
    public static final String INDUSTRY = "industry";

    /** The division in which a firm is registered, which stands in its record and not in the catalogue. */
    public static final String DIVISION = "division";

    /** The management zone in which a firm sits, which stands in its record; who sits in none is certainly in none. */
    public static final String ZONE = "zone";

    private static final Set<String> OF_RECORD = Set.of(INDUSTRY, DIVISION, ZONE);

    /** What the language means by these names is no fact. */
    public static final Set<String> RESERVED = Set.of("year", "day");

    private final Map<String, KnownFact> facts;

    private Vocabulary(Map<String, KnownFact> facts) {
        this.facts = Collections.unmodifiableMap(facts);
    }

    /**
     * The vocabulary of these facts, in their order.
     *
     * @throws IllegalArgumentException if two have one name, or one has a name of the language
     */
    public static Vocabulary of(List<KnownFact> facts) {
        Map<String, KnownFact> byName = new LinkedHashMap<>();
        for (KnownFact fact : facts) {
            if (RESERVED.contains(fact.name()) || byName.put(fact.name(), fact) != null) {
                throw new IllegalArgumentException("The name is taken: " + fact.name());
            }
        }
        return new Vocabulary(byName);
    }

    /** What the configuration knows of firms, after what stands in their records. Nobody asks for data of persons. */
    public static Vocabulary of(Configuration configuration) {
        List<KnownFact> facts = new ArrayList<>();
        List<ValueType.Choice> industries = configuration.industries().stream()
                .map(one -> new ValueType.Choice(one.code().value(), one.name()))
                .toList();
        facts.add(ofRecord(INDUSTRY, "所属行业", "Industry", new ValueType.Industry(industries), false));
        List<ValueType.Choice> divisions = configuration.divisions().stream()
                .map(one -> new ValueType.Choice(one.code().value(), one.name()))
                .toList();
        facts.add(ofRecord(DIVISION, "注册地", "Place of registration", new ValueType.Division(divisions), false));
        List<ValueType.Choice> zones = configuration.zones().stream()
                .map(one -> new ValueType.Choice(one.code(), one.name()))
                .toList();
        if (!zones.isEmpty()) {
            facts.add(ofRecord(ZONE, "所在功能区", "Management zone", new ValueType.Code(zones), true));
        }
        configuration.facts().stream()
                .filter(fact -> fact.personal() == null)
                .map(Vocabulary::known)
                .forEach(facts::add);
        return of(facts);
    }

    /** Whether a name is that of a fact which stands in the record of a firm: what is, and not since when. */
    static boolean isOfRecord(String name) {
        return OF_RECORD.contains(name);
    }

    /** The fact of this name. */
    public Optional<KnownFact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** All of them, in the order of the catalogue. */
    public List<KnownFact> facts() {
        return List.copyOf(facts.values());
    }

    private static KnownFact ofRecord(String name, String zh, String en, ValueType type, boolean absenceMeansNo) {
        return new KnownFact(name, new BilingualText(zh, en), type, false, absenceMeansNo);
    }

    private static KnownFact known(ConfiguredFact fact) {
        return new KnownFact(fact.name(), fact.label(), type(fact), fact.yearly(), fact.absenceMeansNo());
    }

    private static ValueType type(ConfiguredFact fact) {
        NamedCode unit = fact.unit();
        Measure measure = unit == null ? Measure.NONE : Measure.of(new Measure.Unit(unit.code(), unit.name()));
        List<ValueType.Choice> choices = fact.codes().stream()
                .map(code -> new ValueType.Choice(code.code(), code.name()))
                .toList();
        return switch (fact.type()) {
            case "DECIMAL" -> new ValueType.Decimal(measure);
            case "INTEGER" -> new ValueType.Whole(measure);
            case "DATE" -> new ValueType.Day();
            case "BOOLEAN" -> new ValueType.Truth();
            case "CODE" -> new ValueType.Code(choices);
            case "TAGS" -> new ValueType.Tags(choices);
            case "STRING" -> new ValueType.Text();
            default -> throw new IllegalArgumentException("No type of a fact: " + fact.type());
        };
    }
}
