package org.throughline.samples;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The distinctive words of firms' names: two or three characters, another word for each firm.
 *
 * <p>Of seven firms in a row four take words of two characters, each pair once; three take words of three, the first
 * two of which are of the few that founders like most. So some pairs of characters are met a hundred times and most
 * once or twice, as in a real register. Words come round again after {@link #capacity()} firms. (Seven has no factor in
 * common with the bases of {@link EvenSpread}, so the length of a word says nothing about its firm.)
 */
final class TradeNames {

    private static final int ROUND = 7;
    private static final int SHORT_ONES = 4;

    private final int[] syllables;
    private final int[] favourites;
    private final Set<String> blocked;
    private final int[] pairs;
    private final int[] triples;

    private TradeNames(List<String> lines, Set<String> blocked) {
        this.favourites = lines.get(0).codePoints().toArray();
        this.syllables = String.join("", lines).codePoints().toArray();
        this.blocked = blocked;
        this.pairs = allowed(2, syllables.length * syllables.length);
        this.triples = allowed(3, favourites.length * favourites.length * syllables.length);
    }

    static TradeNames load() {
        return new TradeNames(Table.lines("syllables.txt"), new HashSet<>(Table.words("blocked.txt")));
    }

    /** How many firms from the first get a word that no other has. */
    int capacity() {
        return Math.min(pairs.length / SHORT_ONES, triples.length / (ROUND - SHORT_ONES)) * ROUND;
    }

    /** The word of the firm with this number. */
    String of(long seed, int number) {
        int round = number / ROUND;
        int turn = number % ROUND;
        if (turn < SHORT_ONES) {
            return word(2, pairs[shuffled(seed, (long) round * SHORT_ONES + turn, pairs.length)]);
        }
        long before = (long) round * (ROUND - SHORT_ONES) + turn - SHORT_ONES;
        return word(3, triples[shuffled(seed, before, triples.length)]);
    }

    boolean isBlocked(String word) {
        for (int from = 0; from < word.length(); from++) {
            for (int to = from + 2; to <= word.length(); to++) {
                if (blocked.contains(word.substring(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    private int[] allowed(int length, int bound) {
        return IntStream.range(0, bound)
                .filter(number -> {
                    String word = word(length, number);
                    return word.charAt(0) != word.charAt(1) && !isBlocked(word);
                })
                .toArray();
    }

    private String word(int length, int number) {
        int last = syllables[number % syllables.length];
        int rest = number / syllables.length;
        int[] front = length == 2
                ? new int[] {syllables[rest], last}
                : new int[] {favourites[rest / favourites.length], favourites[rest % favourites.length], last};
        return new String(front, 0, length);
    }

    /** Another place for every number below the bound: a stride without a common factor visits all places once. */
    private static int shuffled(long seed, long number, int bound) {
        long stride = (long) (bound * 0.6180339887498949);
        while (greatestCommonDivisor(stride, bound) != 1) {
            stride++;
        }
        return (int) ((Math.floorMod(seed, (long) bound) + number % bound * stride) % bound);
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
