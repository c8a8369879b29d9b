package org.throughline.policies.faces;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Vocabulary;

/** What of a fact a row asks about: the figure of a year, how it has grown, its part in another. */
public enum Way {
    /** The fact as it is. */
    PLAIN("%1$s", Of.STANDING),
    /** Of the calendar year that ended last. */
    LAST_YEAR("%1$s[year - 1]", Of.YEARLY),
    /** Of the year before that. */
    YEAR_BEFORE("%1$s[year - 2]", Of.YEARLY),
    /** Of the year of the assessment. */
    THIS_YEAR("%1$s[year]", Of.YEARLY),
    /** Of the latest year that is known. */
    LATEST("latest(%1$s)", Of.YEARLY),
    /** By what part the last year is more than the one before. */
    GROWTH("growth(%1$s, year - 2, year - 1)", Of.YEARLY),
    /** Its part in another fact, in the last year. */
    SHARE("%1$s[year - 1] / %2$s[year - 1]", Of.YEARLY),
    /** Two years together. */
    SUM_2("sum(%1$s, year - 2, year - 1)", Of.YEARLY),
    /** Three years together. */
    SUM_3("sum(%1$s, year - 3, year - 1)", Of.YEARLY),
    /** Two years on average. */
    AVERAGE_2("average(%1$s, year - 2, year - 1)", Of.YEARLY),
    /** Three years on average. */
    AVERAGE_3("average(%1$s, year - 3, year - 1)", Of.YEARLY),
    /** Whole years since a day. */
    YEARS_SINCE("yearsSince(%1$s)", Of.DAYS),
    /** Whole months since a day. */
    MONTHS_SINCE("monthsSince(%1$s)", Of.DAYS),
    /** Something else that is worked out, as the language writes it. */
    WORKED_OUT("", Of.NUMBERS);

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private final String form;
    private final Of of;

    Way(String form, Of of) {
        this.form = form;
        this.of = of;
    }

    /** What of which kind of fact. */
    private enum Of {
        STANDING,
        YEARLY,
        DAYS,
        NUMBERS
    }

    /**
     * What a row asks about, in parts.
     *
     * @param fact name; empty if the text names none
     * @param other name of the fact of which it is a part; empty for every other way
     * @param text as the language writes it, of what has no way of its own; else empty
     */
    record Subject(String fact, Way way, String other, String text) {}

    /** Takes a subject apart. What the ways here cannot write stays as it is. */
    static Subject read(String text, Vocabulary vocabulary) {
        List<String> names = new ArrayList<>();
        for (Matcher matcher = NAME.matcher(text); matcher.find(); ) {
            if (vocabulary.fact(matcher.group()).isPresent()) {
                names.add(matcher.group());
            }
        }
        if (names.isEmpty()) {
            return new Subject("", WORKED_OUT, "", text);
        }
        String fact = names.get(0);
        String other = names.size() > 1 ? names.get(1) : "";
        return of(vocabulary.fact(fact).orElseThrow()).stream()
                .filter(way -> way != WORKED_OUT && way.text(fact, other).equals(text))
                .findFirst()
                .map(way -> new Subject(fact, way, way == SHARE ? other : "", ""))
                .orElseGet(() -> new Subject(fact, WORKED_OUT, "", text));
    }

    /** The ways to ask about a fact, the usual one first. */
    static List<Way> of(KnownFact fact) {
        return Arrays.stream(values()).filter(way -> way.suits(fact)).toList();
    }

    private boolean suits(KnownFact fact) {
        return switch (of) {
            case STANDING -> !fact.yearly();
            case YEARLY -> fact.yearly();
            case DAYS -> fact.type() instanceof ValueType.Day;
            case NUMBERS -> fact.type() instanceof ValueType.Numeric;
        };
    }

    /** As the language writes it. */
    String text(String fact, String other) {
        return String.format(form, fact, other);
    }

    /** Whether its bounds are typed in per cent: parts of a whole, and growth. */
    boolean inPercent(KnownFact fact, Vocabulary vocabulary, String other) {
        if (this == GROWTH) {
            return true;
        }
        return this == SHARE
                && fact.type() instanceof ValueType.Numeric over
                && vocabulary
                        .fact(other)
                        .map(KnownFact::type)
                        .filter(type -> type instanceof ValueType.Numeric under
                                && over.measure().equals(under.measure()))
                        .isPresent();
    }

    /** A bound of the language as it is typed in per cent. */
    static String percent(String bound) {
        return moved(bound, 2);
    }

    /** What was typed in per cent as a bound of the language. */
    static String part(String percent) {
        return moved(percent, -2);
    }

    /** What is no number stays as it is, to be told so. */
    private static String moved(String text, int places) {
        return text.matches("-?[0-9]{1,40}(\\.[0-9]{1,40})?")
                ? new BigDecimal(text)
                        .movePointRight(places)
                        .stripTrailingZeros()
                        .toPlainString()
                : text;
    }
}
