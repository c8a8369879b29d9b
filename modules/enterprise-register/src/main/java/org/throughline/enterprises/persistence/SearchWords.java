package org.throughline.enterprises.persistence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words somebody looks for, in the form in which the database keeps what it is searched by.
 *
 * @param words folded, none empty; a firm must have all of them
 */
record SearchWords(List<String> words) {

    /** More pairs of one word cost more to intersect than they rule out. */
    private static final int MAX_PAIRS = 8;

    private static final int MAX_WORDS = 8;

    private static final String PLAIN = "0123456789abcdefghijklmnopqrstuvwxyz";

    /** Behind name, initials and code each. */
    private static final char END = '\u001f';

    SearchWords {
        words = List.copyOf(words);
    }

    /** The words of a text, which spaces part. */
    static SearchWords of(String text) {
        String folded = folded(text);
        return new SearchWords(Arrays.stream(folded.split("[\\s\\p{Cntrl}]+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .toList());
    }

    /** What every firm that has the words has among its grams: characters of names and pairs of neighbours. */
    Set<String> grams() {
        Set<String> grams = new LinkedHashSet<>();
        for (String word : words) {
            if (!isLetter(word)) {
                addGrams(word.codePoints().toArray(), grams);
            }
        }
        return grams;
    }

    /**
     * For each word that is one letter or digit, the grams of which every firm that has it has at least one: the letter
     * in a name, or the pairs that it begins in initials and codes, which are plain letters and digits up to the sign
     * at their end.
     */
    List<Set<String>> letters() {
        return words.stream()
                .filter(SearchWords::isLetter)
                .distinct()
                .map(SearchWords::beginning)
                .toList();
    }

    /** Patterns for LIKE that a firm must match beside having the grams; none where the grams say it all. */
    List<String> doubts() {
        return words.stream()
                .filter(word -> word.codePointCount(0, word.length()) > 2)
                .map(SearchWords::pattern)
                .toList();
    }

    /** Patterns for LIKE that a firm must match. */
    List<String> patterns() {
        return words.stream().map(SearchWords::pattern).toList();
    }

    private static boolean isLetter(String word) {
        return word.length() == 1 && PLAIN.indexOf(word.charAt(0)) >= 0;
    }

    private static Set<String> beginning(String letter) {
        Set<String> grams = new LinkedHashSet<>(Set.of(letter, letter + END));
        PLAIN.chars().forEach(next -> grams.add(letter + (char) next));
        return grams;
    }

    private static void addGrams(int[] signs, Set<String> grams) {
        int last = signs.length - 2;
        if (last < 0) {
            grams.add(new String(signs, 0, 1));
            return;
        }
        // Pairs that do not overlap rule out as much as all of them, and the pattern settles the rest.
        int step = Math.max(2, (last + MAX_PAIRS - 1) / MAX_PAIRS);
        for (int at = 0; at < last; at += step) {
            grams.add(new String(signs, at, 2));
        }
        grams.add(new String(signs, last, 2));
    }

    /** Mirrors {@code enterprises.folded}: compatibility forms are made plain, each letter small on its own. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String pattern(String word) {
        return "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
