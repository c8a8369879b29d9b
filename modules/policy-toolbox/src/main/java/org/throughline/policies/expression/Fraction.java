package org.throughline.policies.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;

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

    /** Both together. */
    public Fraction plus(Fraction other) {
        if (under.compareTo(other.under) == 0) {
            return new Fraction(over.add(other.over), under);
        }
        BigDecimal sum = over.multiply(other.under).add(other.over.multiply(under));
        return new Fraction(sum, under.multiply(other.under));
    }

    /** This less another. */
    public Fraction minus(Fraction other) {
        return plus(other.times(BigDecimal.ONE.negate()));
    }

    /** So many times this. */
    public Fraction times(BigDecimal factor) {
        return new Fraction(over.multiply(factor), under);
    }

    /** Both multiplied. */
    public Fraction times(Fraction other) {
        return under.compareTo(BigDecimal.ONE) == 0 && other.under.compareTo(BigDecimal.ONE) == 0
                ? new Fraction(over.multiply(other.over), BigDecimal.ONE)
                : new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    /**
     * This by another.
     *
     * @param divisor above nought
     */
    public Fraction by(Fraction divisor) {
        return new Fraction(over.multiply(divisor.under), under.multiply(divisor.over));
    }

    /** The greatest whole number that is not more. */
    public Fraction floor() {
        return of(over.divide(under, 0, RoundingMode.FLOOR));
    }

    /** Below 0, 0 or above 0 as it is below nought, nought or above it. */
    public int signum() {
        return over.signum();
    }

    /**
     * The number as people read it, rounded half up.
     *
     * @param digits behind the point
     */
    public BigDecimal rounded(int digits) {
        return over.divide(under, digits, RoundingMode.HALF_UP);
    }

    /** Below 0, 0 or above 0 as this is less than, the same as or more than the other. */
    public int compareTo(BigDecimal other) {
        return over.compareTo(other.multiply(under));
    }

    /** Below 0, 0 or above 0 as this is less than, the same as or more than the other. */
    public int against(Fraction other) {
        return under.compareTo(other.under) == 0
                ? over.compareTo(other.over)
                : over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
