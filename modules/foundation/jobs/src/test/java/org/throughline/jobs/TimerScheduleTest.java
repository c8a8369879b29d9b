package org.throughline.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimerScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T19:39:59Z, 2026-03-02T19:40:00Z",
        "2026-03-02T19:40:00Z, 2026-03-03T19:40:00Z",
        "2026-03-02T19:40:00.000001Z, 2026-03-03T19:40:00Z",
        "2026-03-02T15:59:59Z, 2026-03-02T19:40:00Z",
        "2026-03-02T16:00:00Z, 2026-03-02T19:40:00Z",
    })
    void onceADayIsAtAnHourOfShanghai(Instant moment, Instant due) {
        assertThat(TimerSchedule.daily(LocalTime.of(3, 40)).after(moment)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T04:00:00Z, 2026-03-02T05:00:00Z",
        "2026-03-02T04:00:00.001Z, 2026-03-02T05:00:00Z",
        "2026-03-02T04:59:59.999Z, 2026-03-02T05:00:00Z",
    })
    void everyHourIsAtTheFullHourForAllNodes(Instant moment, Instant due) {
        assertThat(TimerSchedule.every(Duration.ofHours(1)).after(moment)).isEqualTo(due);
    }

    @Test
    void aPauseIsASecondAtLeast() {
        assertThat(TimerSchedule.every(Duration.ofSeconds(1)).pause()).isEqualTo(Duration.ofSeconds(1));
        assertThatThrownBy(() -> TimerSchedule.every(Duration.ofMillis(999)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
