package org.throughline.policies.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.verdict.Finding;

/** Takes down, step by step, what was worked out from what. */
final class Proof {

    private static final int DIGITS = 6;

    private final List<Step> steps = new ArrayList<>();
    private final Saying chinese = new Saying(Locale.SIMPLIFIED_CHINESE);
    private final Saying english = new Saying(Locale.ENGLISH);

    List<Step> steps() {
        return steps;
    }

    /** A part and what it came to; a part that stands in the formula twice is told once. */
    void add(Node node, Extent extent, List<Finding.Seen> seen) {
        Measure unit = node.measure();
        BilingualText told = new BilingualText(told(chinese, node, extent), told(english, node, extent));
        Step step = new Step(node.text(), told, rounded(extent.low()), rounded(extent.high()), unit, seen);
        if (!steps.contains(step)) {
            steps.add(step);
        }
    }

    /** A rule that was applied, and what came of it. */
    void note(String rule, Measure unit, Extent extent) {
        String zh = chinese.finished(chinese.say("proof." + rule, "number", chinese.extent(unit, extent)));
        String en = english.finished(english.say("proof." + rule, "number", english.extent(unit, extent)));
        BilingualText told = new BilingualText(zh, en);
        steps.add(new Step("", told, rounded(extent.low()), rounded(extent.high()), unit, List.of()));
    }

    private static String told(Saying saying, Node node, Extent extent) {
        String number = saying.extent(node.measure(), extent);
        return saying.finished(saying.say("proof", "what", node.said(saying), "number", number));
    }

    private static @Nullable BigDecimal rounded(@Nullable Fraction number) {
        if (number == null) {
            return null;
        }
        BigDecimal plain = number.rounded(DIGITS).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
