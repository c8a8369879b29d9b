package org.throughline.directory.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that are guessed first: those made of nothing but widely used words, the words of this product, rows of
 * keys and digits, whatever digits and signs stand around and between, and in whatever letters that only look
 * different; and those that many people were found to use, also with up to four digits or signs behind them.
 *
 * <p>About 150 words stand in {@code common-words.txt}. {@code common-passwords.txt} has 16,000 passwords of eight
 * characters or more, the commonest of several collections; whence they come stands in the list of dependencies.
 */
final class CommonPasswords {

    private static final Set<String> WORDS = words("common-words.txt");
    private static final int LONGEST_WORD =
            WORDS.stream().mapToInt(String::length).max().orElse(0);
    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1234567890",
            "0987654321",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm");
    private static final int ROW = 4;
    private static final int MOST_BEHIND = 4;
    private static final int SHORTEST_LISTED = 8;

    private CommonPasswords() {}

    static boolean contains(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        return isListed(small)
                || isRepeated(small)
                || isMadeOfRows(small)
                || isMadeOfWords(letters(small))
                || isMadeOfWords(letters(meant(small)));
    }

    /** As it is, or without some digits and signs at its end. */
    private static boolean isListed(String small) {
        int least = Math.max(SHORTEST_LISTED, small.length() - MOST_BEHIND);
        int end = small.length();
        while (end > least
                && !Listed.PASSWORDS.contains(small.substring(0, end))
                && !Character.isLetter(small.charAt(end - 1))) {
            end--;
        }
        return Listed.PASSWORDS.contains(small.substring(0, end));
    }

    private static String letters(String text) {
        return text.replaceAll("[^a-z]", "");
    }

    /** Without what stands around the letters, and with what only looks different as the letters it stands for. */
    private static String meant(String small) {
        return small.replaceAll("^[^a-z@$]+|[^a-z@$]+$", "")
                .replace('@', 'a')
                .replace('4', 'a')
                .replace('$', 's')
                .replace('5', 's')
                .replace('!', 'i')
                .replace('1', 'i')
                .replace('0', 'o')
                .replace('3', 'e')
                .replace('7', 't');
    }

    /** One to four characters over and over. */
    private static boolean isRepeated(String text) {
        for (int period = 1; period <= ROW; period++) {
            if (text.length() > period && text.substring(period).equals(text.substring(0, text.length() - period))) {
                return true;
            }
        }
        return false;
    }

    /** Nothing but stretches of four or more of a row of keys, forwards or backwards; single characters between. */
    private static boolean isMadeOfRows(String text) {
        int outside = 0;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isRow(text.substring(at, end + 1))) {
                end++;
            }
            boolean row = end - at >= ROW;
            outside += row ? 0 : 1;
            at = row ? end : at + 1;
        }
        return !text.isEmpty() && outside * ROW <= text.length();
    }

    private static boolean isRow(String stretch) {
        String turned = new StringBuilder(stretch).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(stretch) || row.contains(turned));
    }

    /** No letters at all is no word: digits and signs are judged as rows. */
    private static boolean isMadeOfWords(String letters) {
        boolean[] reached = new boolean[letters.length() + 1];
        reached[0] = true;
        for (int end = 1; end <= letters.length(); end++) {
            for (int start = Math.max(0, end - LONGEST_WORD); start < end && !reached[end]; start++) {
                reached[end] = reached[start] && WORDS.contains(letters.substring(start, end));
            }
        }
        return !letters.isEmpty() && reached[letters.length()];
    }

    private static Set<String> words(String list) {
        try (InputStream file = CommonPasswords.class.getResourceAsStream("/org/throughline/directory/" + list)) {
            if (file == null) {
                throw new IllegalStateException(list + " is missing");
            }
            return Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\\s+"))
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Read when the first password is chosen, and not at the start. */
    private static final class Listed {
        static final Set<String> PASSWORDS = words("common-passwords.txt");
    }
}
