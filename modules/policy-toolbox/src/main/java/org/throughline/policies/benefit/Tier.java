package org.throughline.policies.benefit;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.language.CelText;

/**
 * One of several: what goes with a code or a choice.
 *
 * @param name for people
 */
record Tier(String value, BilingualText name, Node pays) {

    Tier changed(UnaryOperator<Numeral> change) {
        return new Tier(value, name, pays.changed(change));
    }

    static String text(String what, List<Tier> tiers) {
        return tiers.stream()
                .map(tier -> CelText.quoted(tier.value) + ": " + tier.pays.text())
                .collect(Collectors.joining(", ", "tiers(" + what + ", {", "})"));
    }

    static String said(Saying saying, String what, List<Tier> tiers, boolean paid) {
        return tiers.stream()
                .map(tier -> saying.say(
                        "tier",
                        "what",
                        what,
                        "value",
                        saying.name(tier.name),
                        "pays",
                        paid ? saying.inner(tier.pays) : saying.held(tier.pays)))
                .collect(Collectors.joining(saying.say("then")));
    }
}
