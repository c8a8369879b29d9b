package org.throughline.configuration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.HolidayNotice;

/** Reads {@code reference/calendar.yaml}. */
final class CalendarFile {

    static final String NAME = "reference/calendar.yaml";

    private final Map<String, BilingualText> occasions = new HashMap<>();
    private final Set<LocalDate> named = new HashSet<>();

    private CalendarFile() {}

    static List<HolidayNotice> notices(YamlTree root) {
        CalendarFile file = new CalendarFile();
        root.members("occasions").forEach((code, item) -> file.occasions.put(code, item.names()));
        Set<Integer> years = new HashSet<>();
        List<HolidayNotice> notices = new ArrayList<>();
        for (YamlTree item : root.items("notices")) {
            int year = item.get("year").node().intValue();
            if (!years.add(year)) {
                item.get("year").fault("notice-twice", "year", year);
            }
            notices.add(new HolidayNotice(year, item.text("number"), file.days(item, year)));
        }
        notices.sort(Comparator.comparingInt(HolidayNotice::year));
        return notices;
    }

    private List<HolidayNotice.Day> days(YamlTree notice, int year) {
        List<HolidayNotice.Day> days = new ArrayList<>();
        for (YamlTree entry : notice.items("days")) {
            BilingualText occasion = occasions.get(entry.text("occasion"));
            if (occasion == null) {
                entry.get("occasion").fault("unknown-occasion", "occasion", entry.text("occasion"));
                continue;
            }
            for (YamlTree date : entry.items("off")) {
                date(date, year).ifPresent(day -> days.add(new HolidayNotice.Day(day, true, occasion)));
            }
            for (YamlTree date : entry.items("worked")) {
                date(date, year)
                        .filter(day -> isWeekend(date, day))
                        .ifPresent(day -> days.add(new HolidayNotice.Day(day, false, occasion)));
            }
        }
        return days;
    }

    /** The date, if the calendar has it, the notice can arrange it and no notice has named it yet. */
    private Optional<LocalDate> date(YamlTree item, int year) {
        LocalDate date;
        try {
            date = LocalDate.parse(item.text());
        } catch (DateTimeParseException noSuchDay) {
            item.fault("no-such-day", "value", item.text());
            return Optional.empty();
        }
        boolean endOfYearBefore = date.getYear() == year - 1 && date.getMonthValue() == 12;
        if (date.getYear() != year && !endOfYearBefore) {
            item.fault("day-of-other-year", "value", item.text(), "year", year);
            return Optional.empty();
        }
        if (!named.add(date)) {
            item.fault("day-twice", "value", item.text());
            return Optional.empty();
        }
        return Optional.of(date);
    }

    private static boolean isWeekend(YamlTree item, LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (!weekend) {
            item.fault("worked-weekday", "value", item.text());
        }
        return weekend;
    }
}
