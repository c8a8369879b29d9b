package org.throughline.policies.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.rows.RowSheet.Row;
import org.throughline.policies.rows.RowSheet.Test;

/**
 * A row as it stands in its controls.
 *
 * @param fact name of the fact that was chosen for it
 * @param way name of a {@link Way}
 * @param other fact of which it is a part
 * @param text what is worked out, as the language writes it
 * @param test name of a {@link Test}
 * @param day on which it was held; empty for the day of the assessment
 * @param values as they were typed: shares in per cent
 */
public record RowForm(
        String fact, String way, String other, String text, String test, String day, List<String> values) {

    private static final Set<Test> OF_NUMBERS = Set.of(
            Test.AT_LEAST, Test.ABOVE, Test.AT_MOST, Test.BELOW, Test.EQUAL, Test.OTHER, Test.KNOWN, Test.NOT_KNOWN);
    private static final Set<Test> OF_TRUTHS = Set.of(Test.YES, Test.NO, Test.KNOWN, Test.NOT_KNOWN);
    private static final Set<Test> OF_CODES = Set.of(Test.ANY_OF, Test.NONE_OF, Test.KNOWN, Test.NOT_KNOWN);
    private static final Set<Test> OF_PLACES = Set.of(Test.WITHIN, Test.NOT_WITHIN, Test.KNOWN, Test.NOT_KNOWN);
    private static final Set<Test> OF_TEXTS = Set.of(
            Test.ANY_OF,
            Test.NONE_OF,
            Test.BEGINS,
            Test.NOT_BEGINS,
            Test.CONTAINS,
            Test.NOT_CONTAINS,
            Test.KNOWN,
            Test.NOT_KNOWN);

    public RowForm {
        values = List.copyOf(values);
    }

    /** A new row about a fact, asked about in the usual way. */
    static RowForm about(KnownFact fact) {
        Test usual = tests(fact).get(0);
        return new RowForm(fact.name(), Way.of(fact).get(0).name(), "", "", usual.name(), "", List.of());
    }

    /** The row as it is kept. */
    static RowForm of(Row row, Vocabulary vocabulary) {
        Way.Subject subject = Way.read(row.subject(), vocabulary);
        List<String> values = row.values();
        Test test = row.test();
        String day = "";
        if (test == Test.HELD_ON || test == Test.NOT_HELD_ON) {
            day = values.isEmpty() ? "" : values.get(0);
            values = values.isEmpty() ? values : values.subList(1, values.size());
            boolean held = test == Test.HELD_ON;
            test = values.isEmpty() ? (held ? Test.YES : Test.NO) : held ? Test.ANY_OF : Test.NONE_OF;
        }
        boolean percent = vocabulary
                .fact(subject.fact())
                .filter(fact -> subject.way().inPercent(fact, vocabulary, subject.other()))
                .isPresent();
        return new RowForm(
                subject.fact(),
                subject.way().name(),
                subject.other(),
                subject.text(),
                test.name(),
                day,
                percent ? values.stream().map(Way::percent).toList() : values);
    }

    /** The row that was sent. */
    static RowForm sent(String prefix, Sent sent) {
        return new RowForm(
                sent.text(prefix + "-fact"),
                sent.text(prefix + "-way"),
                sent.text(prefix + "-other"),
                sent.text(prefix + "-text"),
                sent.text(prefix + "-test"),
                sent.text(prefix + "-day"),
                sent.chosen(prefix + "-value"));
    }

    /** The row as the language takes it; what does not fit together is told by the language. */
    Row row(Vocabulary vocabulary) {
        Way how = how();
        String subject = how == Way.WORKED_OUT ? text : how.text(fact, other);
        Test asked = asked();
        List<String> typed = new ArrayList<>(values);
        KnownFact known = vocabulary.fact(fact).orElse(null);
        if (known != null && known.type() instanceof ValueType.Numeric) {
            typed.replaceAll(value -> value.replace(",", "").replace("，", ""));
            if (how.inPercent(known, vocabulary, other)) {
                typed.replaceAll(Way::part);
            }
        }
        if (!day.isEmpty()) {
            boolean held = asked == Test.YES || asked == Test.ANY_OF;
            boolean not = asked == Test.NO || asked == Test.NONE_OF;
            if (held || not) {
                typed.add(0, day);
                asked = held ? Test.HELD_ON : Test.NOT_HELD_ON;
            }
        }
        return new Row(subject, asked, typed);
    }

    Way how() {
        for (Way one : Way.values()) {
            if (one.name().equals(way)) {
                return one;
            }
        }
        return Way.PLAIN;
    }

    Test asked() {
        for (Test one : Test.values()) {
            if (one.name().equals(test)) {
                return one;
            }
        }
        return Test.KNOWN;
    }

    /** What can be asked of a fact, the usual question first. */
    static List<Test> tests(KnownFact fact) {
        ValueType type = fact.type();
        Set<Test> suiting = type instanceof ValueType.Numeric || type instanceof ValueType.Day
                ? OF_NUMBERS
                : type instanceof ValueType.Truth
                        ? OF_TRUTHS
                        : type instanceof ValueType.Code || type instanceof ValueType.Tags
                                ? OF_CODES
                                : type instanceof ValueType.Text ? OF_TEXTS : OF_PLACES;
        return List.of(Test.values()).stream().filter(suiting::contains).toList();
    }
}
