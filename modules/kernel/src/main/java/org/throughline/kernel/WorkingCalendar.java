package org.throughline.kernel;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which days are worked: Monday to Friday, but for what the State Council's notices move.
 *
 * <p>A count never starts with its first day: three working days from a Monday end on Thursday. Days are those of
 * Asia/Shanghai.
 *
 * @see <a href="https://www.gov.cn/">Regulation on Public Holidays for National Annual Festivals and Memorial Days,
 *     State Council order 795 of 2024, and the yearly notices under it</a>
 */
public final class WorkingCalendar implements Serializable {

    /** Ten years, beyond which nobody sets a deadline. */
    public static final int MAX_WORKING_DAYS = 2_500;

    static final String TEXTS = "org.throughline.kernel.texts";

    /** No notice of 2018 to 2026 reached further back into the year before than 29 December; one day spare. */
    private static final MonthDay NEXT_NOTICE_MAY_REACH = MonthDay.of(12, 28);

    private final Set<Integer> announcedYears;
    private final Map<LocalDate, Named> namedDays;

    private WorkingCalendar(Set<Integer> announcedYears, Map<LocalDate, Named> namedDays) {
        this.announcedYears = announcedYears;
        this.namedDays = namedDays;
    }

    /**
     * The calendar that these notices make.
     *
     * @throws IllegalArgumentException if two notices arrange the same year or name the same day
     */
    public static WorkingCalendar of(Collection<HolidayNotice> notices) {
        Set<Integer> years = new HashSet<>();
        Map<LocalDate, Named> named = new HashMap<>();
        for (HolidayNotice notice : notices) {
            if (!years.add(notice.year())) {
                throw new IllegalArgumentException("Two notices for " + notice.year());
            }
            for (HolidayNotice.Day day : notice.days()) {
                if (named.put(day.date(), new Named(day, notice.number())) != null) {
                    throw new IllegalArgumentException("Two notices name " + day.date());
                }
            }
        }
        return new WorkingCalendar(Set.copyOf(years), Map.copyOf(named));
    }

    public boolean isWorkingDay(LocalDate day) {
        Named named = namedDays.get(day);
        return named == null ? !isWeekend(day) : !named.day().off();
    }

    /** Whether no notice that is still to come can change this day. */
    public boolean isAnnounced(LocalDate day) {
        boolean ownYear = announcedYears.contains(day.getYear());
        boolean nextMayReach = !MonthDay.from(day).isBefore(NEXT_NOTICE_MAY_REACH);
        return ownYear && (!nextMayReach || announcedYears.contains(day.getYear() + 1));
    }

    /**
     * The {@code n}-th working day after the start, or before it for a negative {@code n}; the start itself for zero.
     *
     * @param n from -{@link #MAX_WORKING_DAYS} to {@link #MAX_WORKING_DAYS}
     */
    public WorkingSpan addWorkingDays(LocalDate start, int n) {
        if (n < -MAX_WORKING_DAYS || n > MAX_WORKING_DAYS) {
            throw new IllegalArgumentException("Too many working days: " + n);
        }
        int step = Integer.signum(n);
        List<WorkingSpan.Day> days = new ArrayList<>();
        LocalDate day = start;
        for (int counted = 0; counted < Math.abs(n); ) {
            day = day.plusDays(step);
            WorkingSpan.Day looked = explained(day);
            days.add(looked);
            counted += looked.off() ? 0 : 1;
        }
        return new WorkingSpan(start, day, n, allAnnounced(start, days), days);
    }

    /**
     * The working days after {@code from} up to and with {@code to}: what {@link #addWorkingDays} takes to get there.
     * Negative, and without {@code from} but with {@code to}, when {@code to} lies before.
     */
    public WorkingSpan workingDaysBetween(LocalDate from, LocalDate to) {
        int step = from.isAfter(to) ? -1 : 1;
        List<WorkingSpan.Day> days = new ArrayList<>();
        for (LocalDate day = from; !day.equals(to); ) {
            day = day.plusDays(step);
            days.add(explained(day));
        }
        int count = (int) days.stream().filter(day -> !day.off()).count();
        return new WorkingSpan(from, to, step * count, allAnnounced(from, days), days);
    }

    private boolean allAnnounced(LocalDate start, List<WorkingSpan.Day> days) {
        return days.isEmpty()
                ? isAnnounced(start)
                : days.stream().map(WorkingSpan.Day::date).allMatch(this::isAnnounced);
    }

    private WorkingSpan.Day explained(LocalDate date) {
        Named named = namedDays.get(date);
        if (named == null) {
            boolean weekend = isWeekend(date);
            WorkingSpan.Ground ground = weekend ? WorkingSpan.Ground.WEEKEND : WorkingSpan.Ground.WEEKDAY;
            return new WorkingSpan.Day(date, weekend, ground, null, null);
        }
        boolean off = named.day().off();
        WorkingSpan.Ground ground = off ? WorkingSpan.Ground.DAY_OFF : WorkingSpan.Ground.MAKE_UP_DAY;
        return new WorkingSpan.Day(date, off, ground, named.day().occasion(), named.notice());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** A day a notice names, and the number of that notice. */
    private record Named(HolidayNotice.Day day, String notice) implements Serializable {}
}
