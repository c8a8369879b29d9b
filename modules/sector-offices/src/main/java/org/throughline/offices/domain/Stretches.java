package org.throughline.offices.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.throughline.kernel.Period;

/** Sets of days, each as periods in order that neither overlap nor touch. */
final class Stretches {

    private Stretches() {}

    /**
     * The days of some that belong to none of the others; in the order of the former, pieces of one in order of time.
     */
    static List<Period> without(List<Period> some, List<Period> others) {
        List<Period> left = some;
        for (Period other : others) {
            List<Period> pieces = new ArrayList<>();
            for (Period period : left) {
                pieces.addAll(without(period, other));
            }
            left = pieces;
        }
        return left;
    }

    private static List<Period> without(Period period, Period other) {
        if (!period.overlaps(other)) {
            return List.of(period);
        }
        List<Period> pieces = new ArrayList<>();
        if (period.start().isBefore(other.start())) {
            pieces.add(new Period(period.start(), other.start()));
        }
        LocalDate end = other.end();
        if (end != null && (period.end() == null || end.isBefore(period.end()))) {
            pieces.add(new Period(end, period.end()));
        }
        return pieces;
    }

    /** The periods between all days on which one of the mandates begins or ends, and some other days. */
    static List<Period> between(List<List<Mandate>> mandates, LocalDate... others) {
        NavigableSet<LocalDate> days = new TreeSet<>(List.of(others));
        mandates.stream().flatMap(List::stream).map(Mandate::period).forEach(period -> {
            days.add(period.start());
            Optional.ofNullable(period.end()).ifPresent(days::add);
        });
        List<Period> periods = new ArrayList<>();
        for (LocalDate day : days) {
            periods.add(new Period(day, days.higher(day)));
        }
        return periods;
    }
}
