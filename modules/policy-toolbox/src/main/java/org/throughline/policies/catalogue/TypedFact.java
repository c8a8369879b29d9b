package org.throughline.policies.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a firm as somebody typed it or sent it, not looked at yet.
 *
 * @param year null for a fact that is not yearly, and for the latest year of one that is
 * @param value a number, a truth, a text or a list as JSON has them, or any of them as text
 */
public record TypedFact(String name, @Nullable String year, Object value) {

    /** A fact as a form has it. */
    public static TypedFact of(GivenFact fact) {
        return new TypedFact(
                fact.name(), fact.year() == null ? null : fact.year().toString(), fact.value());
    }

    /**
     * Facts as the API takes them: values by name, and of a yearly fact values by year in the place of one value. What
     * is null is not known.
     */
    public static List<TypedFact> of(Map<String, @Nullable Object> sent) {
        List<TypedFact> facts = new ArrayList<>();
        sent.forEach((name, value) -> {
            if (value instanceof Map<?, ?> years) {
                years.forEach((year, ofYear) -> {
                    if (ofYear != null) {
                        facts.add(new TypedFact(name, String.valueOf(year), ofYear));
                    }
                });
            } else if (value != null) {
                facts.add(new TypedFact(name, null, value));
            }
        });
        return facts;
    }
}
