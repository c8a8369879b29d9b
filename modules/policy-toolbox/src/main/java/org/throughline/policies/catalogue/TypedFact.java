package org.throughline.policies.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a firm as somebody typed it or sent it, not looked at yet.
 *
 * @param year null for a fact that is not yearly, and for the latest year of one that is
 * @param value a number, a truth, a text or a list as JSON has them, or any of them as text; null if it is not known
 */
public record TypedFact(
        String name, @Nullable String year, @Nullable Object value) {

    /** A fact as a form has it. */
    public static TypedFact of(GivenFact fact) {
        return new TypedFact(
                fact.name(), fact.year() == null ? null : fact.year().toString(), fact.value());
    }

    /**
     * Facts as the API takes them: values by name, and of a yearly fact values by year in the place of one value. What
     * is null is not known, and has to have the name of a fact all the same.
     */
    public static List<TypedFact> of(Map<String, @Nullable Object> sent) {
        List<TypedFact> facts = new ArrayList<>();
        sent.forEach((name, value) -> {
            if (value instanceof Map<?, ?> years && !years.isEmpty()) {
                years.forEach((year, ofYear) -> facts.add(new TypedFact(name, String.valueOf(year), ofYear)));
            } else {
                facts.add(new TypedFact(name, null, value));
            }
        });
        return facts;
    }
}
