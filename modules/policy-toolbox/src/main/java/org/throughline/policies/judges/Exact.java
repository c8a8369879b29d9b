package org.throughline.policies.judges;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact number as CEL is given it: a fraction of whole numbers in lowest terms, so that equal numbers are equal.
 *
 * @param under above nought
 */
record Exact(BigInteger over, BigInteger under) {

    Exact {
        if (under.signum() <= 0) {
            throw new IllegalArgumentException("Not above nought: " + under);
        }
        BigInteger divisor = over.gcd(under);
        over = over.divide(divisor);
        under = under.divide(divisor);
    }

    static Exact of(BigDecimal number) {
        BigInteger unscaled = number.unscaledValue();
        return number.scale() >= 0
                ? new Exact(unscaled, BigInteger.TEN.pow(number.scale()))
                : new Exact(unscaled.multiply(BigInteger.TEN.pow(-number.scale())), BigInteger.ONE);
    }

    static Exact of(long number) {
        return new Exact(BigInteger.valueOf(number), BigInteger.ONE);
    }

    Exact plus(Exact other) {
        return new Exact(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Exact minus(Exact other) {
        return plus(new Exact(other.over.negate(), other.under));
    }

    Exact times(Exact other) {
        return new Exact(over.multiply(other.over), under.multiply(other.under));
    }

    /** This by another that is not nought. */
    Exact by(Exact other) {
        BigInteger sign = BigInteger.valueOf(other.over.signum());
        return new Exact(over.multiply(other.under).multiply(sign), under.multiply(other.over.abs()));
    }

    int compareTo(Exact other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
