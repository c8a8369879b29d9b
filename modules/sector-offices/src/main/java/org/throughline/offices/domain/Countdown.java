package org.throughline.offices.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.WorkingCalendar;
import org.throughline.kernel.WorkingSpan;

/**
 * How a window stands on a day.
 *
 * @param span the working days after that day up to the last one on which it is open; null unless it closes and has not
 *     yet
 */
public record Countdown(State state, @Nullable WorkingSpan span) {

    /** Working days before the end from which on a window counts as closing: about a quarter of a year. */
    public static final int SOON = 60;

    /** How a window stands. */
    public enum State {
        /** Nobody judged that there is one. */
        NONE,
        /** It will open. */
        AHEAD,
        /** It is open, and not to close soon. */
        OPEN,
        /** It is open for {@link #SOON} working days at most. */
        CLOSING,
        /** It is open no longer. */
        CLOSED
    }

    /** How it stands on a day. */
    public static Countdown of(@Nullable TrackWindow window, LocalDate day, WorkingCalendar calendar) {
        if (window == null || !window.isOne()) {
            return new Countdown(State.NONE, null);
        }
        LocalDate closes = window.closes();
        if (closes != null && !day.isBefore(closes)) {
            return new Countdown(State.CLOSED, null);
        }
        WorkingSpan span = closes == null ? null : calendar.workingDaysBetween(day, closes.minusDays(1));
        if (window.opens() != null && day.isBefore(window.opens())) {
            return new Countdown(State.AHEAD, span);
        }
        boolean soon = span != null && span.workingDays() <= SOON;
        return new Countdown(soon ? State.CLOSING : State.OPEN, span);
    }

    /** Working days that are left after the day; null where nothing is counted. */
    public @Nullable Integer workingDays() {
        return span == null ? null : span.workingDays();
    }
}
