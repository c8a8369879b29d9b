package org.throughline.policies.expression;

import java.math.BigDecimal;

/** One way to write each number, so that equal numbers are equal objects. */
final class Numbers {

    private Numbers() {}

    /** Without noughts behind the point and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
