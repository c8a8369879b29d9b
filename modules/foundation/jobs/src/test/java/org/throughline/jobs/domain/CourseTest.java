package org.throughline.jobs.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.jobs.JobPace;
import org.throughline.jobs.JobProgress;

class CourseTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void nothingIsSaidOfThePaceInTheFirstThreeSeconds() {
        Course course = Course.begun(rows(0), BEGIN).next(rows(5_000), at(2));

        assertThat(course.pace(at(2))).isEmpty();
    }

    @Test
    void thePaceIsWhatWasDoneByTheTimeItTook() {
        Course course = Course.begun(rows(0), BEGIN).next(rows(4_000), at(4));

        JobPace pace = course.pace(at(4)).orElseThrow();

        assertThat(pace.perSecond()).isCloseTo(1_000, within(0.001));
        assertThat(pace.remaining()).isEqualTo(Duration.ofSeconds(136));
    }

    @Test
    void aJobThatGoesOnWhereAnotherAttemptStoppedIsNotTakenForQuick() {
        Course course = Course.begun(rows(70_000), BEGIN).next(rows(71_000), at(10));

        assertThat(course.pace(at(10)).orElseThrow().perSecond()).isCloseTo(100, within(0.001));
    }

    @Test
    void aQuickBeginningIsForgottenAfterAMinute() {
        Course course = Course.begun(rows(0), BEGIN);
        for (int second = 1; second <= 30; second++) {
            course = course.next(rows(second * 2_000L), at(second));
        }
        for (int second = 31; second <= 100; second++) {
            course = course.next(rows(60_000 + (second - 30) * 10L), at(second));
        }

        assertThat(course.pace(at(100)).orElseThrow().perSecond()).isCloseTo(10, within(0.001));
    }

    @Test
    void thePaceIsMeasuredOverHalfAMinuteAtLeast() {
        Course course = Course.begun(rows(0), BEGIN);
        for (int second = 1; second <= 95; second++) {
            course = course.next(rows(second * 100L), at(second));
            Duration window = Duration.between(course.older().at(), at(second));

            assertThat(window).isLessThanOrEqualTo(Duration.ofSeconds(60));
            assertThat(second > 30 && window.compareTo(Duration.ofSeconds(30)) < 0)
                    .as("second %s has a window of %s", second, window)
                    .isFalse();
        }
    }

    @Test
    void whatRemainsGrowsLessWhileTheJobIsSilentForAWhile() {
        Course course = Course.begun(rows(0), BEGIN).next(rows(70_000), at(70));

        assertThat(course.pace(at(80)).orElseThrow().remaining()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aJobThatFellSilentIsNotSaidToGoOnAtItsOldPace() {
        Course course = Course.begun(rows(0), BEGIN).next(rows(7_000), at(7));

        assertThat(course.pace(at(700)).orElseThrow().perSecond()).isCloseTo(10, within(0.001));
    }

    @Test
    void whereTheTotalIsNotKnownThereIsAPaceAndNoRemainder() {
        Course course = Course.begun(rows(0, null), BEGIN).next(rows(400, null), at(4));

        JobPace pace = course.pace(at(4)).orElseThrow();

        assertThat(pace.perSecond()).isCloseTo(100, within(0.001));
        assertThat(pace.remaining()).isNull();
    }

    @Test
    void anotherUnitOrLessThanBeforeIsANewBeginning() {
        Course course = Course.begun(rows(0), BEGIN).next(rows(40_000), at(40));

        assertThat(course.next(new JobProgress("unit.firms", 50_000, null), at(50))
                        .pace(at(50)))
                .isEmpty();
        assertThat(course.next(rows(10), at(50)).pace(at(50))).isEmpty();
    }

    @Test
    void aClockThatWentBackIsANewBeginning() {
        Course course = Course.begun(rows(0), BEGIN).next(rows(40_000), at(40));

        assertThat(course.next(rows(41_000), at(30)).pace(at(34))).isEmpty();
    }

    @Test
    void standingStillHasNoPace() {
        Course course = Course.begun(rows(500), BEGIN).next(rows(500), at(20));

        assertThat(course.pace(at(20))).isEmpty();
    }

    private static JobProgress rows(long done) {
        return rows(done, 140_000L);
    }

    private static JobProgress rows(long done, @Nullable Long total) {
        return new JobProgress("unit.rows", done, total);
    }

    private static Instant at(long second) {
        return BEGIN.plusSeconds(second);
    }
}
