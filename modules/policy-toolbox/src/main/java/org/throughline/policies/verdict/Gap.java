package org.throughline.policies.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.facts.Value;

/** How far a firm is from a condition that it does not meet. Codes, tags and the like are met or not, without a gap. */
public sealed interface Gap {

    /**
     * A number has to change.
     *
     * @param value what it is
     * @param bound what it has to reach, or to pass
     * @param by how much lies between, never below nought
     */
    record Amount(Fraction value, BigDecimal bound, Fraction by, Measure measure) implements Gap {}

    /** Time will bring it, on this day. */
    record MetOn(LocalDate day) implements Gap {}

    /** A day lies so many days on the wrong side of the bound; at least one. */
    record Days(long days) implements Gap {}

    /** Beyond this nobody waits. */
    int FURTHEST = 1_000;

    /**
     * The gap of a condition.
     *
     * @param wanted whether it has to be so, or its opposite
     * @return empty if it is met, is unknown, or has no gap
     */
    static Optional<Gap> of(Finding finding, boolean wanted) {
        if (finding.truth() != Kleene.of(!wanted)) {
            return Optional.empty();
        }
        Expression.Condition condition = finding.condition();
        if (condition.atom() instanceof Atom.DayCompared compared) {
            return day(finding)
                    .map(day -> new Days(Math.max(1, Math.abs(ChronoUnit.DAYS.between(day, compared.bound())))));
        }
        if (!(condition.atom() instanceof Atom.Compared compared)) {
            return Optional.empty();
        }
        Optional<Gap> time = wanted && compared.term() instanceof Term.TimeSince since
                ? metOn(finding, since, compared)
                : Optional.empty();
        return time.or(() -> finding.number().map(number -> amount(number, compared)));
    }

    private static Gap amount(Fraction number, Atom.Compared compared) {
        Fraction less = number.plus(Fraction.of(compared.bound().negate()));
        Fraction by = less.signum() < 0 ? less.times(BigDecimal.ONE.negate()) : less;
        return new Amount(number, compared.bound(), by, compared.term().measure());
    }

    /** Years and months only grow: what is not reached yet will be, and what is passed will not come again. */
    private static Optional<Gap> metOn(Finding finding, Term.TimeSince since, Atom.Compared compared) {
        BigDecimal bound = compared.bound();
        boolean passed =
                finding.number().map(number -> number.compareTo(bound) > 0).orElse(true);
        boolean whole = bound.signum() == 0 || bound.stripTrailingZeros().scale() <= 0;
        if (passed || bound.abs().compareTo(BigDecimal.valueOf(FURTHEST)) > 0) {
            return Optional.empty();
        }
        if (compared.comparison() == Comparison.EQUAL && !whole) {
            return Optional.empty();
        }
        long count = compared.comparison() == Comparison.ABOVE
                ? bound.setScale(0, RoundingMode.FLOOR).longValueExact() + 1
                : bound.setScale(0, RoundingMode.CEILING).longValueExact();
        ChronoUnit step = since.unit() == Term.TimeUnit.YEAR ? ChronoUnit.YEARS : ChronoUnit.MONTHS;
        return day(finding).map(day -> new MetOn(day.plus(count, step)));
    }

    private static Optional<LocalDate> day(Finding finding) {
        return finding.seen().stream()
                .map(Finding.Seen::statement)
                .filter(statement -> statement != null && statement.value() instanceof Value.Day)
                .map(statement -> ((Value.Day) statement.value()).day())
                .findFirst();
    }
}
