package org.throughline.offices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.kernel.WorkingCalendar;
import org.throughline.testkit.TestFolders;

/** How a window stands on a day, counted in days that are worked. */
class CountdownTest {

    private static final WorkingCalendar CALENDAR = ConfigurationFolder.read(
                    TestFolders.checkout().resolve("config"))
            .configuration()
            .orElseThrow()
            .workingCalendar();
    private static final TrackWindow SPACE =
            new TrackWindow(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 1, 1), Confidence.HIGH, "2026 年是最后的窗口");

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, AHEAD",
        "2024-01-01, OPEN",
        "2026-06-30, OPEN",
        "2026-11-28, CLOSING",
        "2026-12-31, CLOSING",
        "2027-01-01, CLOSED"
    })
    void theDayOnWhichItClosesIsTheFirstOnWhichItIsClosed(LocalDate day, Countdown.State state) {
        assertThat(Countdown.of(SPACE, day, CALENDAR).state()).isEqualTo(state);
    }

    @Test
    void daysOffAreNotCounted() {
        TrackWindow october = new TrackWindow(null, LocalDate.of(2026, 10, 9), Confidence.LOW, "国庆后第一天还能报，第二天就不能");

        Countdown countdown = Countdown.of(october, LocalDate.of(2026, 9, 30), CALENDAR);

        assertThat(countdown.workingDays()).isEqualTo(1);
        assertThat(Countdown.of(october, LocalDate.of(2026, 10, 8), CALENDAR).workingDays())
                .isZero();
        assertThat(Countdown.of(october, LocalDate.of(2026, 10, 9), CALENDAR).workingDays())
                .isNull();
    }

    @Test
    void withoutAnEndNothingIsCountedAndWithoutAJudgementThereIsNone() {
        TrackWindow open = new TrackWindow(LocalDate.of(2024, 1, 1), null, Confidence.MEDIUM, "看不到头");

        assertThat(Countdown.of(open, LocalDate.of(2026, 1, 1), CALENDAR))
                .isEqualTo(new Countdown(Countdown.State.OPEN, null));
        assertThat(Countdown.of(null, LocalDate.of(2026, 1, 1), CALENDAR).state())
                .isEqualTo(Countdown.State.NONE);
        assertThat(Countdown.of(new TrackWindow(null, null, null, "不算窗口"), LocalDate.of(2026, 1, 1), CALENDAR)
                        .state())
                .isEqualTo(Countdown.State.NONE);
    }
}
