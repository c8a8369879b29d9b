package org.throughline.kernel;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The State Council's yearly notice on days off: which weekdays are free and which weekend days are worked instead.
 *
 * @param year the year it arranges; some of its days can stand at the end of the year before
 * @param number as printed on the notice, such as {@code 国办发明电〔2025〕7号}
 * @param days every day the notice names, in any order, none twice; a named day off can be a weekend day
 */
public record HolidayNotice(int year, String number, List<Day> days) implements Serializable {

    public HolidayNotice {
        days = List.copyOf(days);
        if (days.stream().map(Day::date).distinct().count() != days.size()) {
            throw new IllegalArgumentException("A day stands twice in the notice for " + year);
        }
    }

    /**
     * One day the notice names.
     *
     * @param off true for a day off, false for a weekend day that is worked
     * @param occasion the festival it belongs to
     */
    public record Day(LocalDate date, boolean off, BilingualText occasion) implements Serializable {}
}
