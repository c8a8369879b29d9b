package org.throughline.kernel;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of calendar days that something is in force, half-open: the start belongs to it, the end does not. Never
 * empty. Days are those of Asia/Shanghai.
 *
 * @param start the first day
 * @param end the first day that no longer belongs to it, after the start; null while no end is known
 */
public record Period(LocalDate start, @Nullable LocalDate end) implements Serializable {

    public Period {
        if (end != null && !start.isBefore(end)) {
            throw new IllegalArgumentException("A period ends after it starts: " + start + " to " + end);
        }
    }

    /** From this day on, with no end known. */
    public static Period since(LocalDate start) {
        return new Period(start, null);
    }

    /** The whole calendar year. */
    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && endsAfter(day);
    }

    /** Whether no day of the other lies outside this one. */
    public boolean contains(Period other) {
        return !other.start.isBefore(start) && (end == null || (other.end != null && !other.end.isAfter(end)));
    }

    /** Whether at least one day belongs to both. */
    public boolean overlaps(Period other) {
        return endsAfter(other.start) && other.endsAfter(start);
    }

    /** Whether one begins on the very day on which the other is no longer in force: no gap, no shared day. */
    public boolean abuts(Period other) {
        return start.equals(other.end) || other.start.equals(end);
    }

    /** The days that belong to both. */
    public Optional<Period> intersection(Period other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate later = start.isAfter(other.start) ? start : other.start;
        return Optional.of(new Period(later, earlierEnd(end, other.end)));
    }

    private boolean endsAfter(LocalDate day) {
        return end == null || end.isAfter(day);
    }

    private static @Nullable LocalDate earlierEnd(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** ISO 8601 interval; two dots for an open end. */
    @Override
    public String toString() {
        return start + "/" + (end == null ? ".." : end);
    }
}
