package org.throughline.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobDataTest {

    private record Place(long line, BigDecimal amount, Instant at, String name) {}

    private record LaterPlace(long line, String name, String added) {}

    private static final Place PLACE =
            new Place(90_000, new BigDecimal("12.50"), Instant.parse("2026-03-02T04:00:00Z"), "瓯海");

    @Test
    void whatIsKeptComesBackExactly() {
        assertThat(JobData.of(PLACE).as(Place.class)).isEqualTo(PLACE);
    }

    @Test
    void aLaterVersionReadsWhatAnEarlierOneKept() {
        LaterPlace read = JobData.of(PLACE).as(LaterPlace.class);

        assertThat(read.line()).isEqualTo(90_000);
        assertThat(read.name()).isEqualTo("瓯海");
        assertThat(read.added()).isNull();
    }

    @Test
    void largeThingsAndWhatTheDatabaseCannotKeepAreRefused() {
        assertThatThrownBy(() -> JobData.of("x".repeat(16_000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JobData("{\"a\": \"\0\"}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JobData.of("a\0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShareIsRoundedDownAndNeverPastAHundred() {
        assertThat(new JobProgress("unit.rows", 1_999, 2_000L).percent()).isEqualTo(99);
        assertThat(new JobProgress("unit.rows", 2_000, 2_000L).percent()).isEqualTo(100);
        assertThat(new JobProgress("unit.rows", 0, 0L).percent()).isEqualTo(100);
        assertThat(new JobProgress("unit.rows", 7, null).percent()).isNull();
        assertThatThrownBy(() -> new JobProgress("unit.rows", 8, 7L)).isInstanceOf(IllegalArgumentException.class);
    }
}
