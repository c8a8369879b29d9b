package org.throughline.policies.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.kernel.BilingualText;

/**
 * What a number is counted in: a unit, a unit by another such as yuan by mu, or nothing.
 *
 * @param over units above the line, sorted by code
 * @param under units below the line, sorted by code; none of them stands above it too
 */
public record Measure(List<Unit> over, List<Unit> under) {

    /** A bare number, such as a share. */
    public static final Measure NONE = new Measure(List.of(), List.of());

    /** Whole years that have passed. */
    public static final Measure YEARS = of("year", "年", "years");

    /** Whole months that have passed. */
    public static final Measure MONTHS = of("month", "个月", "months");

    public Measure {
        List<Unit> above = new ArrayList<>(over);
        List<Unit> below = new ArrayList<>();
        for (Unit unit : under) {
            if (!above.remove(unit)) {
                below.add(unit);
            }
        }
        above.sort(Comparator.comparing(Unit::code));
        below.sort(Comparator.comparing(Unit::code));
        over = List.copyOf(above);
        under = List.copyOf(below);
    }

    /** A unit of its own. */
    public record Unit(String code, BilingualText name) {}

    /** A number counted in this unit. */
    public static Measure of(String code, String zh, String en) {
        return of(new Unit(code, new BilingualText(zh, en)));
    }

    /** A number counted in this unit. */
    public static Measure of(Unit unit) {
        return new Measure(List.of(unit), List.of());
    }

    /** What a number of this measure is by one of the other. */
    public Measure by(Measure other) {
        List<Unit> above = new ArrayList<>(over);
        above.addAll(other.under);
        List<Unit> below = new ArrayList<>(under);
        below.addAll(other.over);
        return new Measure(above, below);
    }

    /** Whether nothing is counted in it. */
    public boolean isNone() {
        return over.isEmpty() && under.isEmpty();
    }
}
