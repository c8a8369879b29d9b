package org.throughline.policies.rehearsal;

import java.util.Locale;
import java.util.Map;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.sentences.Sentence;

/** What is kept in words, in both languages, so that it can be read when texts have long changed. */
final class Said {

    private Said() {}

    static BilingualText of(Expression expression) {
        return new BilingualText(
                Sentence.of(expression, Locale.SIMPLIFIED_CHINESE), Sentence.of(expression, Locale.ENGLISH));
    }

    /** A condition as part of a sentence. */
    static BilingualText of(Atom atom) {
        return of(atom, true);
    }

    /** A condition as it is asked for, or its opposite. */
    static BilingualText of(Atom atom, boolean wanted) {
        return new BilingualText(
                Sentence.of(atom, wanted, Locale.SIMPLIFIED_CHINESE), Sentence.of(atom, wanted, Locale.ENGLISH));
    }

    /** A phrase of the bundle. */
    static BilingualText phrase(String key) {
        return phrase(key, Map.of());
    }

    static BilingualText phrase(String key, Map<String, String> values) {
        Phrase phrase = new Phrase(RehearsalProblem.TEXTS, key, values);
        return new BilingualText(phrase.in(Locale.SIMPLIFIED_CHINESE), phrase.in(Locale.ENGLISH));
    }
}
