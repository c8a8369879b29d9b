package org.throughline.policies.rehearsal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.matching.Facts;
import org.throughline.policies.matching.Matching;
import org.throughline.policies.matching.Reckoning;
import org.throughline.policies.matching.RowSet;

/** Finds the firms that sit nearest to a bound. */
final class Neighbours {

    private static final int DIGITS = 6;

    private final Facts facts;
    private final Bound bound;
    private final Reckoning reckoning;

    Neighbours(Matching matching, Bound bound) {
        this.facts = matching.facts();
        this.bound = bound;
        this.reckoning = Reckoning.of(bound.atom(), facts, matching.assessment());
    }

    private record Near(int row, BigDecimal distance, UUID firm) {}

    /** The nearest first, those as near by their identities. */
    List<Neighbour> of(RowSet rows, RowSet eligible, @Nullable MoneyTable money, int most) {
        Comparator<Near> order = Comparator.comparing(Near::distance).thenComparing(near -> near.firm.toString());
        PriorityQueue<Near> nearest = new PriorityQueue<>(order.reversed());
        rows.forEach(row -> {
            if (reckoning.isKnown(row)) {
                nearest.add(new Near(row, distance(reckoning.of(row)), facts.id(row)));
                if (nearest.size() > most) {
                    nearest.remove();
                }
            }
        });
        List<Near> sorted = new ArrayList<>(nearest);
        sorted.sort(order);
        return sorted.stream()
                .map(near -> new Neighbour(
                        near.firm,
                        bound.text(reckoning.of(near.row).rounded(DIGITS)),
                        near.distance,
                        eligible.has(near.row),
                        money == null ? null : new Money(money.paid(near.row))))
                .toList();
    }

    private BigDecimal distance(Fraction value) {
        BigDecimal apart =
                value.plus(Fraction.of(bound.number().negate())).rounded(DIGITS).abs();
        return apart.signum() == 0 ? BigDecimal.ZERO : apart.stripTrailingZeros();
    }
}
