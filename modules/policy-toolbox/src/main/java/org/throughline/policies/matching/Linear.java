package org.throughline.policies.matching;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.throughline.policies.expression.Fraction;

/** A number that adds up without dividing by a fact. */
final class Linear implements Formula {

    private final WeightedSum sum;
    private final int scale;
    private final boolean whole;
    private final BigInteger over;
    private final BigInteger under;
    /** 10<sup>scale</sup> by the divisor, in lowest terms; 0 if that is too large for longs. */
    private final long smallOver;

    private final long smallUnder;

    Linear(WeightedSum sum, int digits) {
        this.sum = sum;
        int own = digits(sum.divisor());
        this.whole = own <= Formula.DIGITS;
        this.scale = whole ? own : digits;
        BigInteger power = BigInteger.TEN.pow(scale);
        BigInteger common = power.gcd(sum.divisor());
        this.over = power.divide(common);
        this.under = sum.divisor().divide(common);
        boolean small = over.bitLength() < Long.SIZE && under.bitLength() < Long.SIZE;
        this.smallOver = small ? over.longValue() : 0;
        this.smallUnder = small ? under.longValue() : 0;
    }

    /** How many digits behind the point suffice for what is divided by this; one more than is ever used if none do. */
    private static int digits(BigInteger divisor) {
        int digits = 0;
        while (digits <= Formula.DIGITS
                && BigInteger.TEN.pow(digits).mod(divisor).signum() != 0) {
            digits++;
        }
        return digits;
    }

    @Override
    public boolean isKnown(int row) {
        return sum.isKnown(row);
    }

    @Override
    public long key(int row) {
        return smallOver != 0 && sum.isSmall(row)
                ? Keys.of(sum.small(row), smallOver, smallUnder)
                : Keys.of(sum.large(row).multiply(over), under);
    }

    @Override
    public Fraction exact(int row) {
        return new Fraction(new BigDecimal(sum.large(row)), new BigDecimal(sum.divisor()));
    }

    @Override
    public int scale() {
        return scale;
    }

    @Override
    public boolean isWhole() {
        return whole;
    }
}
