package org.throughline.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.matching.Clause;
import org.throughline.policies.matching.Facts;
import org.throughline.policies.matching.Matching;
import org.throughline.policies.matching.RowSet;

/**
 * The limit that the engine is held against: both bitmaps of each condition, and of each opposite, lie ready, and a
 * loop written by hand for clauses of this one shape combines them, 512 words at a time. What it need not do is to work
 * the conditions out.
 */
final class CachedBitmaps {

    private static final int WORDS = 512;

    private final int words;
    private final List<Line> lines = new ArrayList<>();

    /** A condition or opposite: where it is certainly so, where possibly. */
    private static final class Cached {

        private final long[] certain;
        private final long[] possible;

        Cached(long[] certain, long[] possible) {
            this.certain = certain;
            this.possible = possible;
        }
    }

    /** A clause: all of some, and of each group one. */
    private record Line(List<Cached> all, List<List<Cached>> groups) {}

    CachedBitmaps(Facts facts, List<Clause> clauses) {
        words = (facts.rows() + 63) / 64;
        Map<Expression, Cached> cached = new LinkedHashMap<>();
        for (Clause clause : clauses) {
            Line line = new Line(new ArrayList<>(), new ArrayList<>());
            Expression.And and = (Expression.And) clause.eligibility();
            for (Expression part : and.parts()) {
                if (part instanceof Expression.Or or) {
                    line.groups.add(or.parts().stream()
                            .map(one -> cached.computeIfAbsent(one, it -> cached(facts, it)))
                            .toList());
                } else {
                    line.all.add(cached.computeIfAbsent(part, it -> cached(facts, it)));
                }
            }
            lines.add(line);
        }
    }

    private Cached cached(Facts facts, Expression one) {
        LocalDate day = MatchingCity.DAY;
        Matching matching = Matching.of(facts, new Assessment(day), List.of(new Clause("", one)));
        long[] certain = words(matching.eligible(""));
        long[] possible = words(matching.unknown(""));
        for (int word = 0; word < words; word++) {
            possible[word] |= certain[word];
        }
        return new Cached(certain, possible);
    }

    long[] words(RowSet rows) {
        long[] bits = new long[words];
        rows.forEach(row -> bits[row >> 6] |= 1L << row);
        return bits;
    }

    /** Of each clause where it is certainly met and where possibly. */
    List<long[][]> combine() {
        List<long[][]> found = new ArrayList<>();
        lines.forEach(line -> found.add(new long[2][words]));
        long[] t = new long[WORDS];
        long[] p = new long[WORDS];
        for (int from = 0; from < words; from += WORDS) {
            int to = Math.min(words, from + WORDS);
            for (int line = 0; line < lines.size(); line++) {
                combine(lines.get(line), found.get(line), t, p, from, to);
            }
        }
        return found;
    }

    private static void combine(Line line, long[][] into, long[] t, long[] p, int from, int to) {
        Arrays.fill(into[0], from, to, -1);
        Arrays.fill(into[1], from, to, -1);
        for (Cached one : line.all) {
            all(into[0], into[1], one.certain, one.possible, from, to);
        }
        for (List<Cached> group : line.groups) {
            Arrays.fill(t, 0);
            Arrays.fill(p, 0);
            for (Cached one : group) {
                any(t, p, one.certain, one.possible, from, to);
            }
            for (int i = from; i < to; i++) {
                into[0][i] &= t[i - from];
                into[1][i] &= p[i - from];
            }
        }
    }

    private static void all(long[] t, long[] p, long[] certain, long[] possible, int from, int to) {
        for (int i = from; i < to; i++) {
            t[i] &= certain[i];
            p[i] &= possible[i];
        }
    }

    private static void any(long[] t, long[] p, long[] certain, long[] possible, int from, int to) {
        for (int i = from; i < to; i++) {
            t[i - from] |= certain[i];
            p[i - from] |= possible[i];
        }
    }
}
