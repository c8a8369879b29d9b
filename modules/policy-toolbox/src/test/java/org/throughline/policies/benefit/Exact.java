package org.throughline.policies.benefit;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** An exact number. */
record Exact(BigInteger over, BigInteger under) {

    static final Exact NOUGHT = of(BigDecimal.ZERO);

    static Exact of(BigDecimal number) {
        return new Exact(number.setScale(20).unscaledValue(), BigInteger.TEN.pow(20));
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

    @Nullable
    Exact by(Exact other) {
        return other.over.signum() <= 0 ? null : new Exact(over.multiply(other.under), under.multiply(other.over));
    }

    Exact floor() {
        BigInteger[] parts = over.divideAndRemainder(under);
        BigInteger whole = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return new Exact(whole, BigInteger.ONE);
    }

    boolean isAtLeast(Exact other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under)) >= 0;
    }

    Exact most(Exact other) {
        return isAtLeast(other) ? this : other;
    }

    /** In fen, half up: twice the number and one more, halved and rounded down; 18 digits at most. */
    long fen() {
        BigInteger twice = over.multiply(BigInteger.valueOf(200)).add(under);
        return new Exact(twice, under.add(under))
                .floor()
                .over
                .min(BigInteger.TEN.pow(18))
                .longValueExact();
    }
}
