package org.throughline.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.HolidayNotice;
import org.throughline.kernel.WorkingCalendar;
import org.throughline.notices.Audience;
import org.throughline.notices.Notice;

/** 4 December 2026 is a Friday; in this calendar the Wednesday before it is off and the Saturday after it is worked. */
class ReminderTest {

    private static final BilingualText DAY = new BilingualText("一个节日", "A festival");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of(new HolidayNotice(
            2026,
            "国办发明电〔2025〕7号",
            List.of(
                    new HolidayNotice.Day(LocalDate.of(2026, 12, 2), true, DAY),
                    new HolidayNotice.Day(LocalDate.of(2026, 12, 5), false, DAY)))));

    @ParameterizedTest
    @CsvSource({
        "2026-12-04, 2026-11-30, none", // three working days before
        "2026-12-04, 2026-12-01, BEFORE", // two, since the second is off
        "2026-12-04, 2026-12-02, none", // nobody works
        "2026-12-04, 2026-12-03, BEFORE", // the first was missed
        "2026-12-04, 2026-12-04, ON",
        "2026-12-04, 2026-12-05, ON", // missed, and a Saturday that is worked
        "2026-12-04, 2026-12-06, none", // missed, and a Sunday
        "2026-12-04, 2026-12-07, ON",
        "2026-12-06, 2026-12-05, ON", // due on a Sunday: the last day anybody works
        "2026-12-06, 2026-12-03, BEFORE",
    })
    void comesTwoWorkingDaysBeforeAndOnTheLastOne(LocalDate due, LocalDate today, String expected) {
        assertThat(reminder(due, null).stage(CALENDAR, today).map(Enum::name).orElse("none"))
                .isEqualTo(expected);
    }

    @Test
    void noneIsGivenTwiceAndAfterTheLastOneNone() {
        LocalDate due = LocalDate.of(2026, 12, 4);

        assertThat(reminder(due, Reminder.Stage.BEFORE).stage(CALENDAR, due.minusDays(1)))
                .isEmpty();
        assertThat(reminder(due, Reminder.Stage.BEFORE).stage(CALENDAR, due)).contains(Reminder.Stage.ON);
        assertThat(reminder(due, Reminder.Stage.ON).stage(CALENDAR, due.plusDays(3)))
                .isEmpty();
    }

    private static Reminder reminder(LocalDate due, Reminder.@Nullable Stage given) {
        return new Reminder(new Notice("m", DAY, "/"), new Audience.Person("lan"), due, given);
    }
}
