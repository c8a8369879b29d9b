package org.throughline.policies.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Measure;

/** By the code that the firm has; any other code, and none where absence means no, is worth nothing. */
record CodeTiers(KnownFact fact, List<Tier> tiers) implements Node {

    CodeTiers {
        tiers = List.copyOf(tiers);
    }

    @Override
    public Measure measure() {
        return tiers.get(0).pays().measure();
    }

    @Override
    public Extent in(Evaluation evaluation) {
        Extent nothing = Extent.of(BigDecimal.ZERO);
        Evaluation.Held held = evaluation.held(fact);
        if (held.isKnown()) {
            return tiers.stream()
                    .filter(tier -> tier.value().equals(held.word()))
                    .findFirst()
                    .map(tier -> evaluation.of(tier.pays()))
                    .orElse(nothing);
        }
        List<Extent> possible = new ArrayList<>();
        tiers.forEach(tier -> possible.add(evaluation.of(tier.pays())));
        if (fact.absenceMeansNo() || tiers.size() < fact.type().named().size()) {
            possible.add(nothing);
        }
        return Extent.oneOf(possible, Lack.of(Set.of(Cell.of(fact))));
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        return new CodeTiers(
                fact, tiers.stream().map(tier -> tier.changed(change)).toList());
    }

    @Override
    public String text() {
        return Tier.text(fact.name(), tiers);
    }

    @Override
    public String said(Saying saying) {
        return Tier.said(saying, saying.fact(fact), tiers, false);
    }

    @Override
    public String paid(Saying saying) {
        return Tier.said(saying, saying.fact(fact), tiers, true);
    }

    @Override
    public boolean isCompound() {
        return true;
    }
}
