package org.throughline.policies.rehearsal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.facts.ValueType;

/** The bound of a condition: as a number, of a day its distance from 1970, and as people write it. */
record Bound(Atom atom, BigDecimal number, boolean isDay) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,6})?");
    private static final BigDecimal MONTH = BigDecimal.valueOf(30);
    private static final int BINS = 25;

    /** That of a condition; empty if it has none. */
    static Optional<Bound> of(Atom atom) {
        if (atom instanceof Atom.Compared compared) {
            return Optional.of(new Bound(atom, compared.bound(), false));
        }
        return atom instanceof Atom.DayCompared day
                ? Optional.of(new Bound(atom, BigDecimal.valueOf(day.bound().toEpochDay()), true))
                : Optional.empty();
    }

    String text() {
        return text(number);
    }

    /** A number of this quantity as people write it. */
    String text(BigDecimal one) {
        return isDay ? LocalDate.ofEpochDay(one.longValue()).toString() : plain(one);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The condition with another bound; empty for what is none. */
    Optional<Atom> moved(String text) {
        if (atom instanceof Atom.DayCompared day) {
            return day(text).map(bound -> new Atom.DayCompared(day.fact(), day.comparison(), bound));
        }
        Atom.Compared compared = (Atom.Compared) atom;
        return number(text).map(bound -> new Atom.Compared(compared.term(), compared.comparison(), bound));
    }

    /** A number with at most 18 digits before the point and 6 behind it. */
    static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1900 && day.getYear() <= 2100);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** Whether it is a number that people see; the nought with which two numbers are compared is none. */
    boolean isSeen() {
        return !(atom instanceof Atom.Compared compared
                && compared.bound().signum() == 0
                && compared.term() instanceof Term.Minus);
    }

    /** Whether the bound itself does not meet the condition. */
    boolean isPassed() {
        Comparison comparison =
                atom instanceof Atom.DayCompared day ? day.comparison() : ((Atom.Compared) atom).comparison();
        return comparison == Comparison.ABOVE;
    }

    /** Where another clause has it; null if that does not ask the same. */
    @Nullable
    Bound in(Conditions other) {
        return other.atoms().stream()
                .filter(this::asksTheSame)
                .map(Bound::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private boolean asksTheSame(Atom other) {
        if (atom instanceof Atom.DayCompared day) {
            return other instanceof Atom.DayCompared that
                    && that.fact().equals(day.fact())
                    && that.comparison() == day.comparison();
        }
        return atom instanceof Atom.Compared compared
                && other instanceof Atom.Compared that
                && that.term().equals(compared.term())
                && that.comparison() == compared.comparison();
    }

    /** Whether it is a part of a whole, which people read in per cent. */
    boolean isShare() {
        return atom instanceof Atom.Compared compared
                && compared.term().measure().isNone()
                && (compared.term() instanceof Term.Ratio || compared.term() instanceof Term.Growth);
    }

    /** What numbers of this quantity are counted in; null for a bare number or a day. */
    @Nullable
    BilingualText unit() {
        return atom instanceof Atom.Compared compared ? unit(compared.term().measure()) : null;
    }

    /** The names of units; null for a bare number. */
    static @Nullable BilingualText unit(Measure measure) {
        return measure.isNone() ? null : new BilingualText(joined(measure, true), joined(measure, false));
    }

    private static String joined(Measure measure, boolean chinese) {
        String over = names(measure.over(), chinese);
        return measure.under().isEmpty() ? over : over + "/" + names(measure.under(), chinese);
    }

    private static String names(List<Measure.Unit> units, boolean chinese) {
        return units.isEmpty()
                ? "1"
                : units.stream()
                        .map(unit -> chinese ? unit.name().zh() : unit.name().en())
                        .collect(Collectors.joining("·"));
    }

    /** In which steps it is sensibly looked at: a round number near a 25th of it, of days a month. */
    BigDecimal step() {
        if (isDay) {
            return MONTH;
        }
        if (number.signum() == 0) {
            boolean isShare = !isWhole() && unit() == null;
            return isShare ? new BigDecimal("0.01") : BigDecimal.ONE;
        }
        return round(number.abs().divide(BigDecimal.valueOf(BINS), 12, RoundingMode.HALF_UP))
                .max(finest());
    }

    /** The least that two numbers of this quantity are told apart by. */
    BigDecimal finest() {
        return isWhole() || isDay ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(6);
    }

    /** The largest of 1, 2 or 5 with any number of noughts that is not above a number. */
    static BigDecimal round(BigDecimal number) {
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(number.precision() - number.scale() - 1);
        for (long digit : new long[] {5, 2}) {
            BigDecimal round = unit.multiply(BigDecimal.valueOf(digit));
            if (round.compareTo(number) <= 0) {
                return round;
            }
        }
        return unit;
    }

    private boolean isWhole() {
        return atom instanceof Atom.Compared compared
                && (compared.term() instanceof Term.TimeSince
                        || (compared.term() instanceof Term.FactNumber one
                                && one.fact().type() instanceof ValueType.Whole));
    }
}
