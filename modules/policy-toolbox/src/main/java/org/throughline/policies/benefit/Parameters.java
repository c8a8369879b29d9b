package org.throughline.policies.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;

/** The numbers of a formula by name. */
final class Parameters {

    private static final String TEXTS = "org.throughline.policies.benefit.texts";

    private Parameters() {}

    static List<Parameter> of(Node formula) {
        List<Numeral> numerals = new ArrayList<>();
        formula.changed(numeral -> {
            numerals.add(numeral);
            return numeral;
        });
        Map<Role, Integer> count = new EnumMap<>(Role.class);
        numerals.forEach(numeral -> count.merge(numeral.role(), 1, Integer::sum));
        Names names = new Names();
        return numerals.stream()
                .map(numeral -> {
                    String name = names.next(numeral.role());
                    boolean only = count.getOrDefault(numeral.role(), 0) == 1;
                    return parameter(numeral, name, only);
                })
                .toList();
    }

    static Node changed(Node formula, String name, BigDecimal value) {
        Names names = new Names();
        List<String> met = new ArrayList<>();
        Node changed = formula.changed(numeral -> {
            if (!names.next(numeral.role()).equals(name)) {
                return numeral;
            }
            met.add(name);
            if (!numeral.takes(value)) {
                throw new IllegalArgumentException(name + " cannot be " + value);
            }
            return numeral.with(value);
        });
        if (met.isEmpty()) {
            throw new IllegalArgumentException("No parameter " + name);
        }
        return changed;
    }

    /** Numbers of one role are counted in the order in which they are written. */
    private static final class Names {

        private final Map<Role, Integer> given = new EnumMap<>(Role.class);

        String next(Role role) {
            return role.code() + "-" + given.merge(role, 1, Integer::sum);
        }
    }

    private static Parameter parameter(Numeral numeral, String name, boolean only) {
        String place = name.substring(name.lastIndexOf('-') + 1);
        BilingualText label = new BilingualText(
                label(numeral, place, only, Locale.SIMPLIFIED_CHINESE), label(numeral, place, only, Locale.ENGLISH));
        return new Parameter(name, numeral.role(), numeral.value(), numeral.measure(), numeral.share(), label);
    }

    private static String label(Numeral numeral, String place, boolean only, Locale language) {
        String role = new Phrase(TEXTS, "role." + numeral.role().code()).in(language);
        if (numeral.about() != null) {
            return new Phrase(
                            TEXTS,
                            "role-about",
                            Map.of("role", role, "about", numeral.about().in(language)))
                    .in(language);
        }
        return only ? role : new Phrase(TEXTS, "role-nth", Map.of("role", role, "place", place)).in(language);
    }
}
