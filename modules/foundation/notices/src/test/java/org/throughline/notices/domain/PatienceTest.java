package org.throughline.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void pausesGrowToSixHoursAndLastFiveDays() {
        Duration whole = Duration.ZERO;
        Duration last = Duration.ZERO;
        int tries = 1;
        for (var pause = Patience.after(tries); pause.isPresent(); pause = Patience.after(tries)) {
            assertThat(pause.get()).isGreaterThanOrEqualTo(last);
            last = pause.get();
            whole = whole.plus(last);
            tries++;
        }

        assertThat(Patience.after(1)).contains(Duration.ofMinutes(1));
        assertThat(last).isEqualTo(Duration.ofHours(6));
        assertThat(whole).isBetween(Duration.ofDays(4), Duration.ofDays(5));
        assertThat(Patience.isOver(tries)).isFalse();
        assertThat(Patience.isOver(tries + 1)).isTrue();
    }
}
