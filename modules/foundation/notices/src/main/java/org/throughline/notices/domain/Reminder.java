package org.throughline.notices.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.WorkingCalendar;
import org.throughline.notices.Audience;
import org.throughline.notices.Notice;

/**
 * A matter that somebody is reminded of.
 *
 * @param due the last day in time
 * @param given the last reminder of this day that was given
 */
public record Reminder(
        Notice notice,
        Audience audience,
        LocalDate due,
        @Nullable Stage given) {

    /** How many working days before the last one the first reminder comes. */
    static final int BEFORE_DAYS = 2;

    /** Which reminder it is. */
    public enum Stage {
        /** Two working days before the last one. */
        BEFORE,
        /** On the last working day on which it is in time. */
        ON
    }

    /** The reminder that is to be given on a day; one that was missed is made up for, but not the one before it. */
    public Optional<Stage> stage(WorkingCalendar calendar, LocalDate today) {
        LocalDate last = last(calendar);
        if (given == Stage.ON || !calendar.isWorkingDay(today)) {
            return Optional.empty();
        }
        if (!today.isBefore(last)) {
            return Optional.of(Stage.ON);
        }
        boolean near =
                !today.isBefore(calendar.addWorkingDays(last, -BEFORE_DAYS).to());
        return near && given == null ? Optional.of(Stage.BEFORE) : Optional.empty();
    }

    /** The last day in time on which anybody works. */
    public LocalDate last(WorkingCalendar calendar) {
        return calendar.isWorkingDay(due)
                ? due
                : calendar.addWorkingDays(due, -1).to();
    }
}
