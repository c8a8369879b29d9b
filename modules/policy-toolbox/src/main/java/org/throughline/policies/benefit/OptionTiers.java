package org.throughline.policies.benefit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.language.CelText;

/** By a choice of the application. A choice that is none of these counts as not made. */
record OptionTiers(String option, List<Tier> tiers) implements Node {

    OptionTiers {
        tiers = List.copyOf(tiers);
    }

    @Override
    public Measure measure() {
        return tiers.get(0).pays().measure();
    }

    @Override
    public Extent in(Evaluation evaluation) {
        String chosen = evaluation.option(option);
        return tiers.stream()
                .filter(tier -> tier.value().equals(chosen))
                .findFirst()
                .map(tier -> evaluation.of(tier.pays()))
                .orElseGet(() -> Extent.oneOf(
                        tiers.stream().map(tier -> evaluation.of(tier.pays())).toList(), Lack.ofCase(option)));
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        return new OptionTiers(
                option, tiers.stream().map(tier -> tier.changed(change)).toList());
    }

    @Override
    public String text() {
        return Tier.text("option(" + CelText.quoted(option) + ")", tiers);
    }

    @Override
    public String said(Saying saying) {
        return Tier.said(saying, saying.say("figure", "name", option), tiers, false);
    }

    @Override
    public String paid(Saying saying) {
        return Tier.said(saying, saying.say("figure", "name", option), tiers, true);
    }

    @Override
    public boolean isCompound() {
        return true;
    }
}
