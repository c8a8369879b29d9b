package org.throughline.policies.rest;

import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;
import org.throughline.policies.application.RehearsalNeighbours.NamedNeighbour;
import org.throughline.policies.application.RehearsalOrder;

/** A firm beside a bound as the API gives it. */
public record NeighbourDocument(
        String uscc,
        String name,
        String district,
        String value,
        String distance,
        boolean eligible,
        RehearsalOrder.@Nullable Amount money) {

    static NeighbourDocument of(NamedNeighbour one) {
        Money money = one.neighbour().money();
        return new NeighbourDocument(
                one.firm().uscc().value(),
                one.firm().name(),
                one.firm().district().value(),
                one.neighbour().value(),
                one.neighbour().distance().toPlainString(),
                one.neighbour().eligible(),
                money == null ? null : new RehearsalOrder.Amount(money.amount(), Money.CURRENCY));
    }
}
