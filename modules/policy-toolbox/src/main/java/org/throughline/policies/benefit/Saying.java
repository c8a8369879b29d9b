package org.throughline.policies.benefit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.sentences.Figures;
import org.throughline.policies.sentences.Sentence;

/** The words for formulas in one language. */
final class Saying {

    private static final String TEXTS = "org.throughline.policies.benefit.texts";
    private static final int DIGITS = 6;

    private final Locale language;
    private final Figures figures;

    Saying(Locale language) {
        this.language = language;
        this.figures = new Figures(language);
    }

    /** What stands in the bundle under a key; names and values in turn fill its gaps. */
    String say(String key, String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            values.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return new Phrase(TEXTS, "say." + key, values).in(language);
    }

    /** A whole sentence. */
    String finished(String said) {
        return Sentence.finished(said, language);
    }

    String number(Numeral numeral) {
        return numeral.share() ? figures.share(numeral.value()) : figures.of(numeral.measure(), numeral.value());
    }

    String term(Term term) {
        return Sentence.of(term, language);
    }

    String fact(KnownFact fact) {
        return Sentence.of(Cell.of(fact), language);
    }

    String condition(Expression asked) {
        return Sentence.part(asked, language);
    }

    String name(BilingualText name) {
        return name.in(language);
    }

    /** What one of a count is called. */
    String unit(Measure measure) {
        return measure.isNone()
                ? say("piece")
                : measure.over().stream().map(unit -> name(unit.name())).collect(Collectors.joining("·"));
    }

    /** A payment within a longer saying. */
    String inner(Node node) {
        String paid = node.paid(this);
        return node.isCompound() ? say("brackets", "what", paid) : paid;
    }

    /** A number within a longer saying. */
    String held(Node node) {
        String said = node.said(this);
        return node.isCompound() ? say("brackets", "what", said) : said;
    }

    String list(List<Node> parts, BiFunction<Node, Saying, String> how) {
        return parts.stream()
                .map(part -> part.isCompound() ? say("brackets", "what", how.apply(part, this)) : how.apply(part, this))
                .collect(Collectors.joining(say("list")));
    }

    String extent(Measure measure, Extent extent) {
        Fraction low = extent.low();
        Fraction high = extent.high();
        if (low == null) {
            return high == null ? say("unknown") : say("at-most", "number", rounded(measure, high));
        }
        if (extent.isExact()) {
            return rounded(measure, low);
        }
        return high == null
                ? say("at-least", "number", rounded(measure, low))
                : say("between", "low", rounded(measure, low), "high", rounded(measure, high));
    }

    private String rounded(Measure measure, Fraction number) {
        return figures.of(measure, number.rounded(DIGITS));
    }
}
