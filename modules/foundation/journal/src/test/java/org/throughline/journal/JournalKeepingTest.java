package org.throughline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalKeepingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-31T18:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(strings = {"P6M", "P36M", "P1Y", "P7M", "P27W", "P184D", " P6M "})
    void sixMonthsAndMoreMayBeSet(String word) {
        assertThat(JournalKeeping.ofWord(word, CLOCK)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "6M", "P5M", "P5M29D", "P0D", "-P6M", "P-36M", "P180D", "PT4380H", "P999999999Y", "P1Y-7M"})
    void lessThanSixMonthsAndWhatIsNoPeriodIsRefused(String word) {
        assertThat(JournalKeeping.ofWord(word, CLOCK)).isEmpty();
    }

    @Test
    void anEntryIsKeptForWholeDaysOfTheCalendarInShanghai() {
        JournalKeeping keeping = JournalKeeping.ofWord("P6M", CLOCK).orElseThrow();

        assertThat(keeping.until(CLOCK)).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
    }
}
