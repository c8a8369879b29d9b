package org.throughline.policies.faces;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.catalogue.GivenFact;
import org.throughline.policies.catalogue.TypedFact;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Vocabulary;

/**
 * What is said of one fact of an example firm, as it stands in its control.
 *
 * @param fact its name
 * @param year of a yearly fact; else empty
 * @param values nothing if it is not known; several of tags
 */
public record TestFact(String fact, String year, List<String> values) {

    /** Stands for tags of which it is known that there are none. */
    static final String NO_TAGS = "-";

    public TestFact {
        values = List.copyOf(values);
    }

    static TestFact of(GivenFact given, Vocabulary vocabulary) {
        String year = given.year() == null ? "" : given.year().toString();
        if (!isTags(given.name(), vocabulary)) {
            return new TestFact(given.name(), year, List.of(given.value()));
        }
        return new TestFact(
                given.name(),
                year,
                given.value().isEmpty()
                        ? List.of(NO_TAGS)
                        : Arrays.asList(given.value().split(",", -1)));
    }

    /** As it was sent; its name and year stand in a control of their own. */
    static TestFact sent(String prefix, Sent sent) {
        String[] words = sent.text(prefix).split(" ", 2);
        return new TestFact(words[0], words.length > 1 ? words[1] : "", sent.chosen(prefix + "-value"));
    }

    /** Null if it is not known. */
    @Nullable
    TypedFact typed(Vocabulary vocabulary) {
        if (values.isEmpty()) {
            return null;
        }
        return new TypedFact(fact, year.isEmpty() ? null : year, value(vocabulary));
    }

    private Object value(Vocabulary vocabulary) {
        if (isTags(fact, vocabulary)) {
            return values.stream()
                    .flatMap(value -> Arrays.stream(value.split("[,，、]", -1)))
                    .map(String::strip)
                    .filter(tag -> !tag.isEmpty() && !tag.equals(NO_TAGS))
                    .toList();
        }
        boolean number = vocabulary
                .fact(fact)
                .map(KnownFact::type)
                .filter(ValueType.Numeric.class::isInstance)
                .isPresent();
        String text = values.get(0);
        return number ? text.replace(",", "").replace("，", "") : text;
    }

    private static boolean isTags(String fact, Vocabulary vocabulary) {
        return vocabulary
                .fact(fact)
                .map(KnownFact::type)
                .filter(ValueType.Tags.class::isInstance)
                .isPresent();
    }

    /** Whether it speaks of the same. */
    boolean isOf(TestFact other) {
        return fact.equals(other.fact) && year.equals(other.year);
    }
}
