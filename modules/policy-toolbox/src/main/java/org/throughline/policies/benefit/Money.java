package org.throughline.policies.benefit;

import java.util.List;
import org.throughline.policies.facts.Measure;

/** What is paid is counted in yuan, to the fen. */
final class Money {

    static final Measure YUAN = Measure.of("yuan", "元", "yuan");

    private Money() {}

    static boolean is(Measure measure) {
        return isSame(measure, YUAN);
    }

    /** Whether two are counted in the same, by the codes of their units. */
    static boolean isSame(Measure one, Measure other) {
        return codes(one.over()).equals(codes(other.over()))
                && codes(one.under()).equals(codes(other.under()));
    }

    private static List<String> codes(List<Measure.Unit> units) {
        return units.stream().map(Measure.Unit::code).toList();
    }
}
