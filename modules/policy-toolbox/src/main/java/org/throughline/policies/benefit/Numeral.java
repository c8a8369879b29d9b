package org.throughline.policies.benefit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.language.Amounts;

/**
 * A number that stands in a formula.
 *
 * @param measure what it is counted in
 * @param share whether it is a part of a whole, said in per cent
 * @param about which of several it is, such as the tier that it pays for; null if its role says enough
 */
record Numeral(
        BigDecimal value,
        Role role,
        Measure measure,
        boolean share,
        @Nullable BilingualText about) {

    Numeral {
        BigDecimal stripped = value.stripTrailingZeros();
        value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    Numeral with(BigDecimal other) {
        return new Numeral(other, role, measure, share, about);
    }

    /**
     * Whether another number can stand in its place: of as many digits as count, and not below what its role allows.
     */
    boolean takes(BigDecimal other) {
        boolean counted = Amounts.counted(other).isPresent();
        return counted
                && switch (role) {
                    case RATE -> other.signum() > 0 && other.compareTo(BigDecimal.ONE) <= 0;
                    case MATCH -> other.signum() > 0 && other.compareTo(BigDecimal.TEN) <= 0;
                    case AMOUNT, CAP -> other.signum() >= 0;
                    case EVERY -> other.signum() > 0;
                    case THRESHOLD, FACTOR, FIGURE, BOUND -> true;
                };
    }
}
