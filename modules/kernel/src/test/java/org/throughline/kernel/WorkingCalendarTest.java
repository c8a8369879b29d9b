package org.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final BilingualText NEW_YEAR = new BilingualText("元旦", "New Year");
    private static final BilingualText SPRING = new BilingualText("春节", "Spring Festival");

    /** New Year 2019 reached into 2018: 29 December worked, 30 and 31 December off. */
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of(
            new HolidayNotice(2018, "国办发明电〔2017〕12号", List.of(day("2018-01-01", true, NEW_YEAR))),
            new HolidayNotice(
                    2019,
                    "国办发明电〔2018〕15号",
                    List.of(
                            day("2018-12-29", false, NEW_YEAR),
                            day("2018-12-30", true, NEW_YEAR),
                            day("2018-12-31", true, NEW_YEAR),
                            day("2019-01-01", true, NEW_YEAR),
                            day("2019-02-02", false, SPRING),
                            day("2019-02-03", false, SPRING),
                            day("2019-02-04", true, SPRING),
                            day("2019-02-05", true, SPRING),
                            day("2019-02-06", true, SPRING),
                            day("2019-02-07", true, SPRING),
                            day("2019-02-08", true, SPRING),
                            day("2019-02-09", true, SPRING),
                            day("2019-02-10", true, SPRING)))));

    @ParameterizedTest
    @CsvSource({
        "2018-06-04,3,2018-06-07",
        "2018-06-08,1,2018-06-11",
        "2018-06-09,1,2018-06-11",
        "2018-06-09,0,2018-06-09",
        "2018-12-28,1,2018-12-29",
        "2018-12-28,2,2019-01-02",
        "2019-02-01,1,2019-02-02",
        "2019-02-01,3,2019-02-11",
        "2019-02-11,-1,2019-02-03",
        "2019-01-02,-2,2018-12-28"
    })
    void workingDaysAreCountedFromTheDayAfter(LocalDate start, int n, LocalDate end) {
        assertThat(CALENDAR.addWorkingDays(start, n).to()).isEqualTo(end);
    }

    @Test
    void theProofNamesEveryDayLookedAtAndWhy() {
        WorkingSpan span = CALENDAR.addWorkingDays(LocalDate.of(2018, 12, 28), 2);

        assertThat(span.days())
                .extracting(day -> day.date() + " " + day.off() + " " + day.because(Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "2018-12-29 false 元旦调休上班（国办发明电〔2018〕15号）",
                        "2018-12-30 true 元旦放假（国办发明电〔2018〕15号）",
                        "2018-12-31 true 元旦放假（国办发明电〔2018〕15号）",
                        "2019-01-01 true 元旦放假（国办发明电〔2018〕15号）",
                        "2019-01-02 false 平日");
        assertThat(span.days().get(1).because(Locale.ENGLISH)).isEqualTo("Day off for New Year (国办发明电〔2018〕15号)");
        assertThat(CALENDAR.addWorkingDays(LocalDate.of(2018, 6, 8), 1)
                        .days()
                        .get(0)
                        .because(Locale.ENGLISH))
                .isEqualTo("Weekend");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-20,3,true",
        "2019-12-20,5,true",
        "2019-12-26,1,true",
        "2019-12-26,2,false",
        "2019-12-30,5,false",
        "2018-12-20,10,true",
        "2017-12-20,10,false",
        "2020-03-02,1,false"
    })
    void aSpanThatTouchesAYearWithoutNoticeIsNotAnnounced(LocalDate start, int n, boolean announced) {
        assertThat(CALENDAR.addWorkingDays(start, n).announced()).isEqualTo(announced);
    }

    @Test
    void countingBetweenIsTheInverseOfCountingOn() {
        long seed = new Random().nextLong();
        System.out.println("WorkingCalendarTest seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            LocalDate start = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(730));
            int n = random.nextInt(121) - 60;

            WorkingSpan there = CALENDAR.addWorkingDays(start, n);
            WorkingSpan between = CALENDAR.workingDaysBetween(start, there.to());

            assertThat(between).isEqualTo(there);
            assertThat(n == 0 || CALENDAR.isWorkingDay(there.to())).isTrue();
            assertThat(there.days().stream().filter(day -> !day.off())).hasSize(Math.abs(n));
        }
    }

    @Test
    void endlessCountsAreRefused() {
        LocalDate day = LocalDate.of(2018, 6, 4);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALENDAR.addWorkingDays(day, WorkingCalendar.MAX_WORKING_DAYS + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.addWorkingDays(day, Integer.MIN_VALUE));
    }

    @Test
    void noticesThatContradictEachOtherMakeNoCalendar() {
        HolidayNotice one = new HolidayNotice(2018, "1", List.of(day("2018-01-01", true, NEW_YEAR)));
        HolidayNotice sameYear = new HolidayNotice(2018, "2", List.of());
        HolidayNotice sameDay = new HolidayNotice(2019, "3", List.of(day("2018-01-01", false, NEW_YEAR)));

        assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendar.of(List.of(one, sameYear)));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendar.of(List.of(one, sameDay)));
    }

    @Test
    void publishedVectorsOfNineYearsComeOut() throws IOException {
        List<String[]> vectors = ReferenceData.rows("holidays/workday-vectors.csv");
        WorkingCalendar calendar = published(ReferenceData.rows("holidays/statutory_days_2018_2026.csv"));

        for (String[] vector : vectors) {
            WorkingSpan span = calendar.addWorkingDays(LocalDate.parse(vector[0]), Integer.parseInt(vector[1]));

            assertThat(span.to()).as(String.join(",", vector)).isEqualTo(LocalDate.parse(vector[2]));
        }
        assertThat(vectors).hasSizeGreaterThanOrEqualTo(200);
    }

    private static WorkingCalendar published(List<String[]> rows) {
        Map<Integer, List<HolidayNotice.Day>> byYear = new TreeMap<>();
        for (String[] row : rows) {
            byYear.computeIfAbsent(Integer.valueOf(row[3]), year -> new ArrayList<>())
                    .add(day(row[0], row[2].equals("True"), new BilingualText(row[1], row[1])));
        }
        List<HolidayNotice> notices = new ArrayList<>();
        byYear.forEach((year, days) -> notices.add(new HolidayNotice(year, "-", days)));
        return WorkingCalendar.of(notices);
    }

    private static HolidayNotice.Day day(String date, boolean off, BilingualText occasion) {
        return new HolidayNotice.Day(LocalDate.parse(date), off, occasion);
    }
}
