package org.throughline.policies.sentences;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Cell;

/** Says an expression in one sentence. */
public final class Sentence {

    /** Chinese marks bring their own space along, and none stands between two characters. */
    private static final Pattern BESIDE_A_MARK =
            Pattern.compile("(?<=[，、；：（]) | (?=[，、；：（）])|(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private final Words words;
    private final AtomSaying atoms;

    private Sentence(Locale language) {
        this.words = new Words(language);
        this.atoms = new AtomSaying(words);
    }

    /** The sentence in English for a reader of English, in Chinese for everyone else. */
    public static String of(Expression expression, Locale language) {
        Sentence sentence = new Sentence(language);
        return sentence.finished(sentence.said(expression));
    }

    /** The sentence that this says: begun with a capital, ended with its mark. */
    public static String finished(String said, Locale language) {
        return new Sentence(language).finished(said);
    }

    private String finished(String text) {
        String said = BESIDE_A_MARK.matcher(text).replaceAll("").strip();
        String first = said.substring(0, 1).toUpperCase(Locale.ROOT);
        return words.say("sentence", "said", first + said.substring(1));
    }

    /** A condition alone, as part of a sentence; its opposite if it is not to be so. */
    public static String of(Atom atom, boolean so, Locale language) {
        return new AtomSaying(new Words(language)).of(atom, so);
    }

    /** A number by its name, as part of a sentence. */
    public static String of(Term term, Locale language) {
        Words words = new Words(language);
        return new TermSaying(words, new Figures(words)).of(term);
    }

    /** What is known or not by its name, as part of a sentence. */
    public static String of(Cell cell, Locale language) {
        Words words = new Words(language);
        return new TermSaying(words, new Figures(words)).of(cell);
    }

    /** What is asked as part of a sentence. */
    public static String part(Expression expression, Locale language) {
        return new Sentence(language).said(expression);
    }

    private String said(Expression expression) {
        if (expression instanceof Expression.And and) {
            return joined(and.parts(), "and");
        }
        if (expression instanceof Expression.Or or) {
            return joined(or.parts(), "or");
        }
        if (expression instanceof Expression.Not not) {
            return not.part() instanceof Expression.Condition condition
                    ? atoms.of(condition.atom(), false)
                    : words.say("not", "what", said(not.part()));
        }
        return expression instanceof Expression.Condition condition
                ? atoms.of(condition.atom(), true)
                : words.say(((Expression.Constant) expression).value() ? "always" : "never");
    }

    /** What is joined otherwise stands in brackets. */
    private String joined(List<Expression> parts, String how) {
        return parts.stream()
                .map(part -> part instanceof Expression.And || part instanceof Expression.Or
                        ? words.say("brackets", "what", said(part))
                        : said(part))
                .collect(Collectors.joining(words.say(how)));
    }
}
