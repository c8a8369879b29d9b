package org.throughline.policies.rehearsal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;
import org.throughline.policies.matching.Grouping;
import org.throughline.policies.matching.RowSet;

/** The firms that meet a clause or may meet it, with what each of them gets. */
final class Side {

    private static final int ANY_SIZE = -1;

    private final RowSet certain;
    private final RowSet unknown;
    private final @Nullable MoneyTable money;
    private final Grouping sizes;
    private final Map<Integer, Long> medians = new HashMap<>();
    private int estimated;
    private int unestimated;

    /** @param sizes in which firms are compared with each other where nothing bounds what one gets */
    Side(RowSet certain, RowSet unknown, @Nullable MoneyTable money, Grouping sizes) {
        this.certain = certain;
        this.unknown = unknown;
        this.money = money;
        this.sizes = sizes;
        if (money != null) {
            money.fill(certain);
            money.fill(unknown);
            compareOpenOnes(money);
        }
    }

    /** Of firms with a most the medians, if there is any firm without one. */
    private void compareOpenOnes(MoneyTable table) {
        int[] open = new int[1];
        certain.forEach(row -> open[0] += table.high(row) == MoneyTable.OPEN ? 1 : 0);
        unknown.forEach(row -> open[0] += table.high(row) == MoneyTable.OPEN ? 1 : 0);
        estimated = open[0];
        if (estimated > 0) {
            Map<Integer, LongStream.Builder> bySize = new HashMap<>();
            LongStream.Builder all = LongStream.builder();
            certain.forEach(row -> {
                if (table.high(row) != MoneyTable.OPEN) {
                    all.add(table.low(row));
                    bySize.computeIfAbsent(sizes.group(row), size -> LongStream.builder())
                            .add(table.low(row));
                }
            });
            bySize.forEach((size, lows) -> medians.put(size, ranked(sorted(lows), 2, 4)));
            long[] everybody = sorted(all);
            if (everybody.length > 0) {
                medians.put(ANY_SIZE, ranked(everybody, 2, 4));
            } else {
                unestimated = estimated;
            }
        }
    }

    private static long[] sorted(LongStream.Builder numbers) {
        return numbers.build().sorted().toArray();
    }

    /** The first of sorted numbers from which on at least so many parts of all are no more. */
    private static long ranked(long[] sorted, int parts, int of) {
        return sorted[(int) (((long) sorted.length * parts + of - 1) / of) - 1];
    }

    RowSet certain() {
        return certain;
    }

    RowSet unknown() {
        return unknown;
    }

    @Nullable
    MoneyTable money() {
        return money;
    }

    /** What a firm gets at least, in fen. */
    long low(int row) {
        return money == null ? 0 : money.low(row);
    }

    /** What a firm gets at most, in fen. */
    long high(int row) {
        if (money == null) {
            return 0;
        }
        long most = money.high(row);
        long median = medians.getOrDefault(sizes.group(row), medians.getOrDefault(ANY_SIZE, 0L));
        return most == MoneyTable.OPEN ? Math.max(money.low(row), median) : most;
    }

    Tally tally() {
        long[] sums = sums();
        return new Tally(certain.count(), unknown.count(), new Money(sums[0]), new Money(sums[2]));
    }

    /** What those that meet it get at least, what they get at most, and what all get at most. */
    private long[] sums() {
        long[] sums = new long[3];
        certain.forEach(row -> {
            sums[0] = Math.addExact(sums[0], low(row));
            sums[1] = Math.addExact(sums[1], high(row));
        });
        sums[2] = sums[1];
        unknown.forEach(row -> sums[2] = Math.addExact(sums[2], high(row)));
        return sums;
    }

    /** What it costs; null if it pays nothing. */
    @Nullable
    Cost cost(@Nullable Money line) {
        if (money == null) {
            return null;
        }
        long[] sums = sums();
        Money low = new Money(sums[0]);
        Money high = new Money(sums[2]);
        AgainstBudget budget = line == null ? null : AgainstBudget.of(line, low, high);
        return new Cost(low, new Money(sums[1]), high, estimated, unestimated, spread(money), budget);
    }

    private @Nullable Spread spread(MoneyTable table) {
        LongStream.Builder lows = LongStream.builder();
        int[] capped = new int[1];
        certain.forEach(row -> {
            lows.add(table.low(row));
            capped[0] += table.isCapped(row) ? 1 : 0;
        });
        long[] sorted = lows.build().toArray();
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return null;
        }
        return new Spread(
                new Money(sorted[0]),
                new Money(ranked(sorted, 1, 4)),
                new Money(ranked(sorted, 2, 4)),
                new Money(ranked(sorted, 3, 4)),
                new Money(sorted[sorted.length - 1]),
                capped[0]);
    }
}
