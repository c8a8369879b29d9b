package org.throughline.configuration;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.PersonalDatum;

/**
 * Reads {@code reference/facts.yaml}, and after it what bureaus add in {@code bureaus/<code>/facts.yaml}: each file may
 * use the groups and units of those before it, and none may name a fact again.
 */
final class FactFile {

    static final String NAME = "reference/facts.yaml";
    static final String OF_BUREAU = "facts.yaml";

    private static final Set<String> NUMBERS = Set.of("INTEGER", "DECIMAL");

    /** What a firm has or has not: only of these can it be said that who is on no list has it not. */
    private static final Set<String> HELD = Set.of("BOOLEAN", "CODE", "TAGS");

    /** What the record of a firm has already, and what conditions mean by a word of theirs. */
    private static final Set<String> TAKEN = Set.of("industry", "division", "zone", "year", "day");

    private final Map<String, NamedCode> groups = new HashMap<>();
    private final Map<String, NamedCode> units = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Optional<Map<String, NamedCode>> organisations;

    /**
     * @param organisations bureaus and their offices by code; empty while they are not known, and nobody is missed then
     */
    FactFile(Optional<Map<String, NamedCode>> organisations) {
        this.organisations = organisations;
    }

    /** The facts of one more file, in its order. */
    List<ConfiguredFact> facts(YamlTree root) {
        name(root.items("groups"), groups);
        name(root.items("units"), units);
        List<ConfiguredFact> facts = new ArrayList<>();
        for (YamlTree item : root.items("facts")) {
            String place = places.putIfAbsent(item.text("name"), root.file());
            if (place != null) {
                item.get("name").fault("fact-twice", "name", item.text("name"), "file", place);
            }
            if (TAKEN.contains(item.text("name"))) {
                item.get("name").fault("fact-name-taken", "name", item.text("name"));
            }
            NamedCode group = known(item, "group", groups);
            NamedCode unit = item.has("unit") ? known(item, "unit", units) : null;
            checkType(item);
            if (group != null) {
                facts.add(fact(item, group, unit));
            }
        }
        return facts;
    }

    private static void name(List<YamlTree> items, Map<String, NamedCode> into) {
        for (YamlTree item : items) {
            NamedCode named = new NamedCode(item.text("code"), item.names());
            if (into.putIfAbsent(named.code(), named) != null) {
                item.get("code").fault("duplicate-code", "code", named.code());
            }
        }
    }

    private static @Nullable NamedCode known(YamlTree item, String member, Map<String, NamedCode> codes) {
        NamedCode found = codes.get(item.text(member));
        if (found == null) {
            item.get(member).fault("unknown-" + member, "code", item.text(member));
        }
        return found;
    }

    /** What a type can have, and what it cannot do without. */
    private static void checkType(YamlTree item) {
        String type = item.text("type");
        for (String member : List.of("unit", "minimum", "maximum")) {
            if (item.has(member) && !NUMBERS.contains(type)) {
                item.get(member).fault("not-of-type", "key", member, "type", type);
            }
        }
        if (item.has("codes") && !type.equals("CODE")) {
            item.get("codes").fault("not-of-type", "key", "codes", "type", type);
        }
        if (type.equals("CODE") && !item.has("codes")) {
            item.fault("required", "key", "codes");
        }
        if (item.get("absenceMeansNo").node().asBoolean() && !HELD.contains(type)) {
            item.get("absenceMeansNo").fault("not-of-type", "key", "absenceMeansNo", "type", type);
        }
        checkPersonal(item, type);
        BigDecimal minimum = number(item, "minimum");
        BigDecimal maximum = number(item, "maximum");
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            item.get("maximum").fault("range", "value", maximum.toPlainString(), "limit", minimum.toPlainString());
        }
        checkCodes(item.items("codes"));
    }

    /** Personal values lie in the vault as texts, one for each recording, and nobody works one out. */
    private static void checkPersonal(YamlTree item, String type) {
        if (!item.has("personal")) {
            return;
        }
        if (!type.equals("STRING")) {
            item.get("personal").fault("not-of-type", "key", "personal", "type", type);
        }
        for (String member : List.of("yearly", "derived")) {
            if (item.get(member).node().asBoolean()) {
                item.get("personal").fault("not-beside", "key", "personal", "other", member);
            }
        }
    }

    private static void checkCodes(List<YamlTree> codes) {
        Set<String> named = new HashSet<>();
        for (YamlTree code : codes) {
            if (!named.add(code.text("code"))) {
                code.get("code").fault("duplicate-code", "code", code.text("code"));
            }
        }
    }

    private List<NamedCode> changedBy(YamlTree item) {
        return organisations
                .map(known -> item.items("changedBy").stream()
                        .map(one -> organisation(one, known))
                        .filter(Objects::nonNull)
                        .toList())
                .orElse(List.of());
    }

    private static @Nullable NamedCode organisation(YamlTree one, Map<String, NamedCode> known) {
        String code = one.node().asText();
        NamedCode found = known.get(code);
        if (found == null) {
            one.fault("unknown-organisation", "code", code);
        }
        return found;
    }

    private ConfiguredFact fact(YamlTree item, NamedCode group, @Nullable NamedCode unit) {
        return new ConfiguredFact(
                item.text("name"),
                item.text("type"),
                item.names(),
                group,
                unit,
                item.get("yearly").node().asBoolean(),
                item.get("derived").node().asBoolean(),
                item.get("absenceMeansNo").node().asBoolean(),
                number(item, "minimum"),
                number(item, "maximum"),
                item.items("codes").stream()
                        .map(code -> new NamedCode(code.text("code"), code.names()))
                        .toList(),
                changedBy(item),
                item.has("freshFor") ? Period.parse(item.text("freshFor")) : null,
                item.items("alsoCalled").stream()
                        .map(name -> name.node().asText().strip())
                        .toList(),
                item.has("personal") ? PersonalDatum.valueOf(item.text("personal")) : null);
    }

    private static @Nullable BigDecimal number(YamlTree item, String member) {
        return item.has(member) ? item.get(member).node().decimalValue() : null;
    }
}
