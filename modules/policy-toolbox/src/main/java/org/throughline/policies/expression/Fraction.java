package org.throughline.policies.expression;

import java.math.BigDecimal;

/**
 * An exact number that need not have an end behind the point, such as a growth by a third. It is compared by
 * multiplying and never divided.
 *
 * @param under above nought
 */
public record Fraction(BigDecimal over, BigDecimal under) {

    public Fraction {
        if (under.signum() <= 0) {
            throw new IllegalArgumentException("Not above nought: " + under);
        }
    }

    public static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    /** Below 0, 0 or above 0 as this is less than, the same as or more than the other. */
    public int compareTo(BigDecimal other) {
        return over.compareTo(other.multiply(under));
    }
}
