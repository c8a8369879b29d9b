package org.throughline.enterprises.bulk;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.configuration.Configuration;
import org.throughline.enterprises.EntityKind;
import org.throughline.kernel.BilingualText;

/** Codes of places, trades and kinds by what files call them: the code itself, or a name that means one code only. */
final class KnownNames {

    private static final int COUNTY = 6;
    private static final int CLASS = 5;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<String, String> districts = new HashMap<>();
    private final Map<String, String> industries = new HashMap<>();
    private final Map<String, String> zones = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    KnownNames(Configuration configuration) {
        configuration.divisions().stream()
                .filter(division -> division.code().value().length() == COUNTY)
                .forEach(division -> name(districts, division.code().value(), division.name()));
        configuration.industries().stream()
                .filter(industry -> industry.code().value().length() == CLASS)
                .forEach(industry -> name(industries, industry.code().value(), industry.name()));
        // Statistics often leave out the letter, which follows from the digits.
        configuration.industries().stream()
                .map(industry -> industry.code().value())
                .filter(code -> code.length() == CLASS)
                .forEach(code -> industries.putIfAbsent(code.substring(1), code));
        configuration.zones().forEach(zone -> name(zones, zone.code(), zone.name()));
        for (EntityKind kind : EntityKind.values()) {
            kinds.put(folded(kind.name()), kind.name());
        }
        for (String word : new String[] {"企业", "公司", "company", "法人企业", "企业法人"}) {
            kinds.put(word, EntityKind.COMPANY.name());
        }
        for (String word : new String[] {"个体工商户", "个体户", "个体", "individual household"}) {
            kinds.put(folded(word), EntityKind.INDIVIDUAL_HOUSEHOLD.name());
        }
        forgetAmbiguous(districts);
        forgetAmbiguous(industries);
    }

    Optional<String> district(String text) {
        return find(districts, text);
    }

    Optional<String> industry(String text) {
        return find(industries, text);
    }

    Optional<String> zone(String text) {
        return find(zones, text);
    }

    Optional<String> kind(String text) {
        return find(kinds, text);
    }

    private static Optional<String> find(Map<String, String> codes, String text) {
        return Optional.ofNullable(codes.get(folded(text))).filter(code -> !code.isEmpty());
    }

    /** A name that two codes have stands for neither. */
    private static void name(Map<String, String> codes, String code, BilingualText name) {
        codes.put(folded(code), code);
        Set<String> names = new HashSet<>(Set.of(folded(name.zh()), folded(name.en())));
        names.forEach(one -> codes.merge(one, code, (known, another) -> known.equals(another) ? known : ""));
    }

    private static void forgetAmbiguous(Map<String, String> codes) {
        codes.values().removeIf(String::isEmpty);
    }

    /** Without regard to case, width and space. */
    static String folded(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
