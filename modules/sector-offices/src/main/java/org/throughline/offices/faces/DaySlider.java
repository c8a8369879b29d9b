package org.throughline.offices.faces;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days from the first change to some time after the last as one number each, for a control that is drawn along them.
 */
public final class DaySlider {

    private static final int AHEAD = 6;

    private final LocalDate first;
    private final LocalDate last;

    DaySlider(List<LocalDate> changes, LocalDate today) {
        this.first = changes.stream()
                .min(Comparator.naturalOrder())
                .filter(day -> day.isBefore(today))
                .orElse(today);
        this.last = changes.stream()
                .max(Comparator.naturalOrder())
                .filter(day -> day.isAfter(today))
                .orElse(today)
                .plusMonths(AHEAD);
    }

    public LocalDate getFirst() {
        return first;
    }

    public LocalDate getLast() {
        return last;
    }

    /** How many days there are to slide over. */
    public long getDays() {
        return ChronoUnit.DAYS.between(first, last);
    }

    /** Which of them a day is; the nearest where it lies outside. */
    public long of(LocalDate day) {
        return Math.max(0, Math.min(getDays(), ChronoUnit.DAYS.between(first, day)));
    }

    /** The day at a number that was sent; empty for none and for what is no number. */
    Optional<LocalDate> at(@Nullable String number) {
        return number != null && number.matches("\\d{1,7}")
                ? Optional.of(first.plusDays(Math.min(getDays(), Long.parseLong(number))))
                : Optional.empty();
    }
}
