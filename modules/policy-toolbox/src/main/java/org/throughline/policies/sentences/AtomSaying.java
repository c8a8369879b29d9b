package org.throughline.policies.sentences;

import java.util.List;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Moment;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Vocabulary;

/** What a condition asks, or its opposite: below is not said as "not at least". */
final class AtomSaying {

    private final Words words;
    private final Figures figures;
    private final TermSaying terms;

    AtomSaying(Words words) {
        this.words = words;
        this.figures = new Figures(words);
        this.terms = new TermSaying(words, figures);
    }

    String of(Atom atom, boolean so) {
        String not = so ? "" : "not-";
        if (atom instanceof Atom.Compared compared) {
            return compared(compared, not);
        }
        if (atom instanceof Atom.DayCompared compared) {
            return day(compared, not);
        }
        if (atom instanceof Atom.Holds holds) {
            return on(holds.on(), words.say(not + "holds", "fact", terms.name(holds.fact())));
        }
        if (atom instanceof Atom.AnyOf anyOf) {
            return on(anyOf.on(), anyOf(anyOf, not));
        }
        if (atom instanceof Atom.Within within) {
            return within(within, not);
        }
        if (atom instanceof Atom.TextHas has) {
            String kind = has.atStart() ? "begins" : "contains";
            return words.say(not + kind, "fact", terms.name(has.fact()), "text", has.part());
        }
        return words.say(not + "known", "what", terms.of(((Atom.Known) atom).cell()));
    }

    private String day(Atom.DayCompared compared, String not) {
        String key = "day." + not + sign(compared.comparison());
        return words.say(key, "fact", terms.name(compared.fact()), "day", figures.day(compared.bound()));
    }

    private String within(Atom.Within within, String not) {
        String kind = within.fact().type() instanceof ValueType.Industry ? "industry" : "division";
        return words.say(not + "within." + kind, "fact", terms.name(within.fact()), "values", coded(within));
    }

    private String compared(Atom.Compared compared, String not) {
        Comparison comparison = compared.comparison();
        if (compared.term() instanceof Term.Minus minus && compared.bound().signum() == 0) {
            return words.say(
                    "than." + not + sign(comparison), "one", terms.of(minus.one()), "other", terms.of(minus.other()));
        }
        String bound = figures.bound(compared.term(), compared.bound());
        if (compared.term() instanceof Term.TimeSince since && comparison == Comparison.AT_LEAST) {
            return words.say(not + "elapsed", "fact", terms.name(since.fact()), "time", bound);
        }
        return words.say("number." + not + sign(comparison), "term", terms.of(compared.term()), "bound", bound);
    }

    private String anyOf(Atom.AnyOf anyOf, String not) {
        boolean tags = anyOf.fact().type() instanceof ValueType.Tags;
        String many = anyOf.values().size() == 1 ? "" : "-any";
        List<String> names = anyOf.values().stream()
                .map(value -> called(anyOf.fact(), value))
                .toList();
        return words.say(
                not + (tags ? "has" : "is") + many, "fact", terms.name(anyOf.fact()), "values", words.list(names));
    }

    private String coded(Atom.Within within) {
        return words.list(within.codes().stream()
                .map(code -> words.say("coded", "name", called(within.fact(), code), "code", code))
                .toList());
    }

    /** What a value is called; a word that has no name stands in quotation marks. */
    private String called(KnownFact fact, String value) {
        boolean properName =
                fact.type() instanceof ValueType.Division || fact.name().equals(Vocabulary.ZONE);
        return fact.type().named().stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(choice -> properName ? words.properName(choice.name()) : words.name(choice.name()))
                .orElseGet(() -> words.say("quoted", "text", value));
    }

    private String on(Moment moment, String said) {
        return moment instanceof Moment.On on ? words.say("on", "day", figures.day(on.day()), "what", said) : said;
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> "at-least";
            case ABOVE -> "above";
            case EQUAL -> "equal";
        };
    }
}
