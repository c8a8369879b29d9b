package org.throughline.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobWordsTest {

    @Test
    void progressIsToldWithItsTotalWhereThereIsOne() {
        assertThat(JobWords.progress(new JobProgress("unit.rows", 41_000, 140_000L), "行", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("41,000 / 140,000 行");
        assertThat(JobWords.progress(new JobProgress("unit.rows", 41_000, null), "rows", Locale.ENGLISH))
                .isEqualTo("41,000 rows");
    }

    @ParameterizedTest
    @CsvSource({"0, about 0 s left", "59, about 59 s left", "60, about 1 min left", "61, about 2 min left"})
    @CsvSource({"3540, about 59 min left", "3541, about 1 h 0 min left", "7260, about 2 h 1 min left"})
    void whatIsLeftIsRoundedUp(long seconds, String words) {
        assertThat(JobWords.left(Duration.ofSeconds(seconds), Locale.ENGLISH)).isEqualTo(words);
    }

    @Test
    void aPaceHasADigitBehindThePointWhereItIsSlow() {
        JobPace quick = new JobPace(5_124.6, Duration.ofSeconds(20));
        JobPace slow = new JobPace(0.25, null);

        assertThat(JobWords.pace(quick, "行", Locale.SIMPLIFIED_CHINESE)).isEqualTo("每秒 5,125 行，还要约 20 秒");
        assertThat(JobWords.pace(quick, "rows", Locale.ENGLISH)).isEqualTo("5,125 rows a second, about 20 s left");
        assertThat(JobWords.pace(slow, "rows", Locale.ENGLISH)).isEqualTo("0.2 rows a second");
    }
}
