package org.throughline.policies.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.ValueType;

/**
 * Values as whole numbers: a decimal in millionths, a whole number as it is, a day by its distance from 1970, a truth
 * as 1 or 0. What is not below 2<sup>61</sup> is refused where it comes in, so that nothing overflows unseen later:
 * decimals have at least 12 digits before the point, whole numbers 18.
 */
final class Scaled {

    /** Numbers that are kept lie between this and its opposite, both left out. */
    static final long LIMIT = 1L << 61;

    private static final int DECIMALS = 6;

    private Scaled() {}

    /** Digits behind the point that are kept of a number. */
    static int digits(KnownFact fact) {
        return fact.type() instanceof ValueType.Decimal ? DECIMALS : 0;
    }

    /** The value that was kept, of anything but words. */
    static Value value(KnownFact fact, long raw) {
        if (fact.type() instanceof ValueType.Day) {
            return new Value.Day(LocalDate.ofEpochDay(raw));
        }
        if (fact.type() instanceof ValueType.Truth) {
            return new Value.Truth(raw != 0);
        }
        return new Value.Amount(BigDecimal.valueOf(raw, digits(fact)));
    }

    /**
     * A value of anything but words.
     *
     * @throws FactOutOfRange for what cannot be kept
     */
    static long raw(KnownFact fact, Statement statement) {
        Value value = statement.value();
        ValueType type = fact.type();
        if (value instanceof Value.Amount amount && type instanceof ValueType.Numeric) {
            return raw(fact, amount.number());
        }
        if (value instanceof Value.Day day && type instanceof ValueType.Day) {
            return day.day().toEpochDay();
        }
        if (value instanceof Value.Truth truth && type instanceof ValueType.Truth) {
            return truth.holds() ? 1 : 0;
        }
        throw FactOutOfRange.kind(fact.name(), value);
    }

    private static long raw(KnownFact fact, BigDecimal number) {
        int digits = digits(fact);
        boolean fine = number.signum() == 0 || number.stripTrailingZeros().scale() <= digits;
        boolean small = number.precision() - number.scale() <= 18;
        if (fine && small) {
            BigDecimal scaled =
                    number.setScale(digits, RoundingMode.UNNECESSARY).movePointRight(digits);
            if (scaled.abs().compareTo(BigDecimal.valueOf(LIMIT)) < 0) {
                return scaled.longValueExact();
            }
        }
        throw FactOutOfRange.number(fact.name(), number);
    }
}
