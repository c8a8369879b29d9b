package org.throughline.kernel;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A count of working days and its proof.
 *
 * @param from the day the count starts at; it does not count itself
 * @param to the last day looked at; it counts if it is worked. Before {@code from} for a count backwards
 * @param workingDays how many days after {@code from} up to and with {@code to} are worked; negative backwards
 * @param announced whether the notices for all these days have come; if not, the count can still change
 * @param days every day looked at in the order of counting, without {@code from}
 */
public record WorkingSpan(LocalDate from, LocalDate to, int workingDays, boolean announced, List<Day> days)
        implements Serializable {

    public WorkingSpan {
        days = List.copyOf(days);
    }

    /** Why a day is worked or free. */
    public enum Ground {
        /** Monday to Friday, and no notice says otherwise. */
        WEEKDAY,
        /** Saturday or Sunday, and no notice says otherwise. */
        WEEKEND,
        /** A notice names it as a day off. */
        DAY_OFF,
        /** A notice names it as a day worked for another. */
        MAKE_UP_DAY
    }

    /**
     * One day of the count.
     *
     * @param occasion the festival for which a notice names the day; null if none does
     * @param notice number of that notice; null if none names the day
     */
    public record Day(
            LocalDate date,
            boolean off,
            Ground ground,
            @Nullable BilingualText occasion,
            @Nullable String notice) implements Serializable {

        /** The reason as a reader is told it. */
        public String because(Locale language) {
            String key = "working-day."
                    + switch (ground) {
                        case WEEKDAY -> "weekday";
                        case WEEKEND -> "weekend";
                        case DAY_OFF -> "day-off";
                        case MAKE_UP_DAY -> "make-up-day";
                    };
            if (occasion == null || notice == null) {
                return new Phrase(WorkingCalendar.TEXTS, key).in(language);
            }
            return new Phrase(WorkingCalendar.TEXTS, key, Map.of("occasion", occasion.in(language), "notice", notice))
                    .in(language);
        }
    }
}
