package org.throughline.policies.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The words that a fact has had anywhere, each with its code, counted from 0. Words are only ever added, by the one
 * writer: versions share them, and each reads no further than it knows.
 */
final class Words {

    static final int NONE = -1;

    private final String[] words;
    private final int size;
    private final Map<String, Integer> codes;

    private Words(String[] words, int size, Map<String, Integer> codes) {
        this.words = words;
        this.size = size;
        this.codes = codes;
    }

    static Words none() {
        return new Words(new String[16], 0, new HashMap<>());
    }

    int size() {
        return size;
    }

    String word(int code) {
        return words[code];
    }

    /**
     * The code of a word, {@link #NONE} if it has none yet; for the writer only. An edit that was given up leaves codes
     * behind that mean nothing, or another word by now.
     */
    int code(String word) {
        int code = codes.getOrDefault(word, NONE);
        return code < size && code != NONE && words[code].equals(word) ? code : NONE;
    }

    /** These and one more. */
    Words with(String word) {
        String[] more = size < words.length ? words : Arrays.copyOf(words, size * 2);
        more[size] = word;
        codes.put(word, size);
        return new Words(more, size + 1, codes);
    }
}
