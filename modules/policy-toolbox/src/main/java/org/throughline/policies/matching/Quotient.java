package org.throughline.policies.matching;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.throughline.policies.expression.Fraction;

/** One sum by another; known only where that is above nought. */
final class Quotient implements Formula {

    private final List<CellReader> readers;
    private final WeightedSum over;
    private final WeightedSum under;
    private final int scale;
    private final BigInteger timesOver;
    private final BigInteger timesUnder;
    /** What both sums are multiplied by, in lowest terms; 0 if that is too large for longs. */
    private final long smallOver;

    private final long smallUnder;

    Quotient(List<CellReader> readers, WeightedSum over, WeightedSum under, int scale) {
        this.readers = readers;
        this.over = over;
        this.under = under;
        this.scale = scale;
        BigInteger above = BigInteger.TEN.pow(scale).multiply(under.divisor());
        BigInteger common = above.gcd(over.divisor());
        this.timesOver = above.divide(common);
        this.timesUnder = over.divisor().divide(common);
        boolean small = timesOver.bitLength() < Long.SIZE && timesUnder.bitLength() < Integer.SIZE;
        this.smallOver = small ? timesOver.longValue() : 0;
        this.smallUnder = small ? timesUnder.longValue() : 0;
    }

    @Override
    public boolean isKnown(int row) {
        for (CellReader reader : readers) {
            if (!reader.isKnown(row)) {
                return false;
            }
        }
        return under.isSmall(row) ? under.small(row) > 0 : under.large(row).signum() > 0;
    }

    @Override
    public long key(int row) {
        if (smallOver != 0 && over.isSmall(row) && under.isSmall(row)) {
            long divisor = under.small(row);
            if (divisor <= Long.MAX_VALUE / smallUnder) {
                return Keys.of(over.small(row), smallOver, divisor * smallUnder);
            }
        }
        return Keys.of(over.large(row).multiply(timesOver), under.large(row).multiply(timesUnder));
    }

    @Override
    public Fraction exact(int row) {
        return new Fraction(
                new BigDecimal(over.large(row).multiply(under.divisor())),
                new BigDecimal(under.large(row).multiply(over.divisor())));
    }

    @Override
    public int scale() {
        return scale;
    }

    @Override
    public boolean isWhole() {
        return false;
    }
}
