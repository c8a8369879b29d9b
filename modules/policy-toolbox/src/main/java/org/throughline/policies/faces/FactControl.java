package org.throughline.policies.faces;

import java.util.List;
import java.util.Locale;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.ValueType;

/**
 * What a value of a fact is typed into.
 *
 * @param kind number, day, truth, one of a list, several of a list, a code or text
 * @param unit what a number is counted in; empty for everything else
 * @param choices what can be chosen; empty where anything can be typed
 * @param list id of the list of codes that are offered while one is typed; empty where there is none
 */
public record FactControl(String kind, String unit, List<Choice> choices, String list) {

    static final String INDUSTRIES = "industries";
    static final String DIVISIONS = "divisions";

    public FactControl {
        choices = List.copyOf(choices);
    }

    static FactControl of(KnownFact fact, FactWords words, Locale language) {
        ValueType type = fact.type();
        if (type instanceof ValueType.Numeric) {
            return new FactControl("number", words.unit(fact), List.of(), "");
        }
        if (type instanceof ValueType.Day) {
            return new FactControl("day", "", List.of(), "");
        }
        if (type instanceof ValueType.Truth) {
            return truth(words);
        }
        if (type instanceof ValueType.Industry) {
            return new FactControl("coded", "", List.of(), INDUSTRIES);
        }
        if (type instanceof ValueType.Division) {
            return new FactControl("coded", "", List.of(), DIVISIONS);
        }
        List<Choice> choices = choices(fact, language);
        if (choices.isEmpty()) {
            return new FactControl("text", "", List.of(), "");
        }
        return new FactControl(type instanceof ValueType.Tags ? "choices" : "choice", "", choices, "");
    }

    private static FactControl truth(FactWords words) {
        List<Choice> both = List.of(new Choice("true", words.yes(true)), new Choice("false", words.yes(false)));
        return new FactControl("truth", "", both, "");
    }

    /** The values that a fact can have, by their names. */
    static List<Choice> choices(KnownFact fact, Locale language) {
        return fact.type().named().stream()
                .map(one -> new Choice(one.value(), one.name().in(language)))
                .toList();
    }
}
