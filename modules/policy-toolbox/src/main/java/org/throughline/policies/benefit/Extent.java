package org.throughline.policies.benefit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.expression.Fraction;

/**
 * Between what a number lies.
 *
 * @param low null if nothing bounds it below
 * @param high null if nothing bounds it above
 * @param lack what has to be known to say more; nothing if it is one number
 */
record Extent(@Nullable Fraction low, @Nullable Fraction high, Lack lack) {

    static final Fraction NOUGHT = Fraction.of(BigDecimal.ZERO);

    Extent {
        lack = low != null && high != null && low.against(high) == 0 ? Lack.NONE : lack;
    }

    static Extent of(Fraction number) {
        return new Extent(number, number, Lack.NONE);
    }

    static Extent of(BigDecimal number) {
        return of(Fraction.of(number));
    }

    static Extent anything(Lack lack) {
        return new Extent(null, null, lack);
    }

    boolean isExact() {
        return low != null && high != null && low.against(high) == 0;
    }

    Extent plus(Extent other) {
        return new Extent(sum(low, other.low), sum(high, other.high), lack.and(other.lack));
    }

    Extent minus(Extent other) {
        return plus(other.times(BigDecimal.ONE.negate()));
    }

    Extent times(BigDecimal factor) {
        Fraction one = low == null ? null : low.times(factor);
        Fraction other = high == null ? null : high.times(factor);
        if (factor.signum() == 0) {
            return of(BigDecimal.ZERO);
        }
        return factor.signum() > 0 ? new Extent(one, other, lack) : new Extent(other, one, lack);
    }

    /** Both multiplied; neither is below nought. */
    Extent times(Extent other) {
        if (isNought() || other.isNought()) {
            return of(BigDecimal.ZERO);
        }
        return new Extent(product(low, other.low), product(high, other.high), lack.and(other.lack));
    }

    /** How many times a number goes into this in full; it is not below nought. */
    Extent full(BigDecimal every) {
        Fraction one = Fraction.of(every);
        return new Extent(
                low == null ? null : low.by(one).floor(),
                high == null ? null : high.by(one).floor(),
                lack);
    }

    /**
     * One by another.
     *
     * @param under wholly above nought
     */
    Extent by(Extent under) {
        Fraction most = under.high;
        Fraction least = Objects.requireNonNull(under.low);
        Lack both = lack.and(under.lack);
        Fraction bottom = low == null ? null : low.signum() < 0 ? low.by(least) : most == null ? NOUGHT : low.by(most);
        Fraction top = high == null ? null : high.signum() > 0 ? high.by(least) : most == null ? NOUGHT : high.by(most);
        return new Extent(bottom, top, both);
    }

    /** The same, or nought where it is below. */
    Extent notBelowNought() {
        return new Extent(
                low == null || low.signum() < 0 ? NOUGHT : low,
                high == null || high.signum() > 0 ? high : NOUGHT,
                lack);
    }

    /** Whether it has a number below nought that is known to be possible: not where it is quite unknown. */
    boolean reachesBelowNought() {
        return low != null && low.signum() < 0;
    }

    /** The least of some. */
    static Extent least(List<Extent> parts) {
        Fraction known = parts.get(0).low;
        for (Extent part : parts) {
            if (known == null || part.low == null || !part.isExact()) {
                return leastPossible(parts);
            }
            known = part.low.against(known) < 0 ? part.low : known;
        }
        return known == null ? leastPossible(parts) : of(known);
    }

    private static Extent leastPossible(List<Extent> parts) {
        Fraction most = bound(parts, Extent::high, false);
        List<Extent> open = parts.stream()
                .filter(part -> most == null || part.low == null || part.low.against(most) < 0 || part.isAt(most))
                .toList();
        Fraction low = open.stream().anyMatch(part -> part.low == null) ? null : bound(open, Extent::low, false);
        return new Extent(low, most, lack(open));
    }

    /** The greatest of some. */
    static Extent greatest(List<Extent> parts) {
        List<Extent> turned =
                parts.stream().map(part -> part.times(BigDecimal.ONE.negate())).toList();
        return least(turned).times(BigDecimal.ONE.negate());
    }

    /** Any one of some. */
    static Extent oneOf(List<Extent> parts, Lack which) {
        boolean openBelow = parts.stream().anyMatch(part -> part.low == null);
        boolean openAbove = parts.stream().anyMatch(part -> part.high == null);
        return new Extent(
                openBelow ? null : bound(parts, Extent::low, false),
                openAbove ? null : bound(parts, Extent::high, true),
                which.and(lack(parts)));
    }

    private boolean isAt(Fraction number) {
        return isExact() && Objects.requireNonNull(low).against(number) == 0;
    }

    private boolean isNought() {
        return low != null && high != null && low.signum() == 0 && high.signum() == 0;
    }

    private static Lack lack(List<Extent> parts) {
        return parts.stream().map(Extent::lack).reduce(Lack.NONE, Lack::and);
    }

    private static @Nullable Fraction bound(
            List<Extent> parts, Function<Extent, @Nullable Fraction> end, boolean most) {
        Fraction found = null;
        for (Extent part : parts) {
            Fraction one = end.apply(part);
            if (one != null && (found == null || (most ? one.against(found) > 0 : one.against(found) < 0))) {
                found = one;
            }
        }
        return found;
    }

    private static @Nullable Fraction sum(@Nullable Fraction one, @Nullable Fraction other) {
        return one == null || other == null ? null : one.plus(other);
    }

    private static @Nullable Fraction product(@Nullable Fraction one, @Nullable Fraction other) {
        return one == null || other == null ? null : one.times(other);
    }
}
