package org.throughline.policies.matching;

import java.math.BigDecimal;
import org.throughline.policies.expression.Fraction;

/** A day, counted from 1970. */
record Days(CellReader reader) implements Formula {

    @Override
    public boolean isKnown(int row) {
        return reader.isKnown(row);
    }

    @Override
    public long key(int row) {
        return reader.raw(row) * 2;
    }

    @Override
    public Fraction exact(int row) {
        return Fraction.of(BigDecimal.valueOf(reader.raw(row)));
    }

    @Override
    public int scale() {
        return 0;
    }

    @Override
    public boolean isWhole() {
        return true;
    }
}
