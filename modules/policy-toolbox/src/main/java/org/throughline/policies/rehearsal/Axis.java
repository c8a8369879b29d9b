package org.throughline.policies.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Money;
import org.throughline.policies.matching.Grouping;
import org.throughline.policies.matching.RowSet;

/**
 * One way to tell firms apart, with the names of its parts.
 *
 * @param grouping by the finest words there are
 * @param codes of the parts in their order
 * @param names of the parts
 * @param parts for each group the parts that it belongs to, by their place
 */
record Axis(Dimension dimension, Grouping grouping, List<String> codes, List<BilingualText> names, List<int[]> parts) {

    /**
     * Puts groups together.
     *
     * @param named the parts that have a name, by code in their order
     * @param coarser the codes of the parts that a group belongs to
     */
    static Axis of(
            Dimension dimension,
            Grouping grouping,
            Map<String, BilingualText> named,
            Function<String, List<String>> coarser) {
        return of(dimension, grouping, named, coarser, "not-known");
    }

    /** The same, with what stands for firms that are in no part. */
    static Axis of(
            Dimension dimension,
            Grouping grouping,
            Map<String, BilingualText> named,
            Function<String, List<String>> coarser,
            String rest) {
        Map<String, BilingualText> all = new LinkedHashMap<>(named);
        List<List<String>> parts = new ArrayList<>();
        for (String group : grouping.names()) {
            List<String> codes = group.equals(Grouping.NOT_KNOWN) ? List.of(group) : coarser.apply(group);
            parts.add(codes);
            codes.stream()
                    .filter(code -> !code.equals(Grouping.NOT_KNOWN))
                    .forEach(code -> all.putIfAbsent(code, new BilingualText(code, code)));
        }
        all.put(Grouping.NOT_KNOWN, Said.phrase(rest));
        List<String> codes = List.copyOf(all.keySet());
        List<int[]> places = parts.stream()
                .map(some -> some.stream().mapToInt(codes::indexOf).toArray())
                .toList();
        return new Axis(dimension, grouping, codes, List.copyOf(all.values()), places);
    }

    /** Figures of a side part by part, beside those of another. */
    Breakdown of(Side draft, @Nullable Side before) {
        Sums now = new Sums(this, draft);
        Sums then = before == null ? null : new Sums(this, before);
        List<Breakdown.Part> found = IntStream.range(0, codes.size())
                .filter(part -> now.isAnybody(part) || (then != null && then.isAnybody(part)))
                .mapToObj(part -> new Breakdown.Part(
                        codes.get(part), names.get(part), now.tally(part), then == null ? null : then.tally(part)))
                .toList();
        return new Breakdown(dimension, found);
    }

    /** What is summed up of one side. */
    private static final class Sums {

        private final int[] eligible;
        private final int[] unknown;
        private final long[] low;
        private final long[] high;

        Sums(Axis axis, Side side) {
            int parts = axis.codes.size();
            eligible = new int[parts];
            unknown = new int[parts];
            low = new long[parts];
            high = new long[parts];
            add(axis, side, side.certain(), true);
            add(axis, side, side.unknown(), false);
        }

        private void add(Axis axis, Side side, RowSet rows, boolean certain) {
            int[] counts = certain ? eligible : unknown;
            rows.forEach(row -> {
                for (int part : axis.parts.get(axis.grouping.group(row))) {
                    counts[part]++;
                    high[part] = Math.addExact(high[part], side.high(row));
                    if (certain) {
                        low[part] = Math.addExact(low[part], side.low(row));
                    }
                }
            });
        }

        boolean isAnybody(int part) {
            return eligible[part] + unknown[part] > 0;
        }

        Tally tally(int part) {
            return new Tally(eligible[part], unknown[part], new Money(low[part]), new Money(high[part]));
        }
    }
}
