package org.throughline.kernel;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a bureau. Texts of the product put a term in double square brackets, as the product calls it, in
 * whatever number and with a capital letter or without: {@code [[赛道]]}, {@code [[Tracks]]}.
 *
 * @param own what the bureau calls some of the terms; the others keep the words of the product
 */
public record Wording(Map<Term, Word> own) implements Serializable {

    /** The words of the product itself. */
    public static final Wording STANDARD = new Wording(Map.of());

    private static final String MARK = "[[";
    private static final Pattern MARKED = Pattern.compile("\\[\\[([^\\[\\]]+)]]");

    public Wording {
        own = Map.copyOf(own);
    }

    /** The text with these words, and without brackets. What is marked and no term stays as it stands. */
    public String in(String text) {
        if (!text.contains(MARK)) {
            return text;
        }
        return MARKED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(called(found.group(1)).orElse(found.group())));
    }

    /** The terms that a text marks, by what stands in their brackets. */
    public static Stream<Optional<Term>> markedIn(String text) {
        return MARKED.matcher(text).results().map(found -> termOf(found.group(1)));
    }

    private Optional<String> called(String marked) {
        return termOf(marked).map(term -> {
            Word standard = term.word();
            Word word = own.getOrDefault(term, standard);
            if (marked.equals(standard.zh())) {
                return word.zh();
            }
            String english = small(marked).equals(standard.en()) ? word.en() : word.plural();
            return marked.equals(small(marked)) ? english : capital(english);
        });
    }

    private static Optional<Term> termOf(String marked) {
        return Arrays.stream(Term.values())
                .filter(term -> marked.equals(term.word().zh())
                        || small(marked).equals(term.word().en())
                        || small(marked).equals(term.word().plural()))
                .findFirst();
    }

    private static String small(String words) {
        return first(words, letter -> letter.toLowerCase(Locale.ROOT));
    }

    private static String capital(String words) {
        return first(words, letter -> letter.toUpperCase(Locale.ROOT));
    }

    private static String first(String words, Function<String, String> change) {
        return change.apply(words.substring(0, 1)) + words.substring(1);
    }
}
