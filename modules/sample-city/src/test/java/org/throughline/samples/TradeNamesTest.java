package org.throughline.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TradeNamesTest {

    private static final TradeNames NAMES = TradeNames.load();

    @ParameterizedTest
    @ValueSource(longs = {0, -7, 330_398, Long.MAX_VALUE})
    void noTwoFirmsOfTheShippedCityShareAWord(long seed) {
        int firms = SampleCity.MANUFACTURERS + SampleCity.OTHERS;
        Set<String> words = new HashSet<>();

        for (int i = 0; i < firms; i++) {
            words.add(NAMES.of(seed, i));
        }

        assertThat(words).as("seed " + seed).hasSize(firms);
        assertThat(NAMES.capacity()).isGreaterThanOrEqualTo(firms);
    }

    @Test
    void noWordIsOrHoldsTheNameOfAWellKnownFirm() {
        Set<String> wellKnown = new HashSet<>(Table.words("blocked.txt"));

        for (int i = 0; i < NAMES.capacity(); i++) {
            String word = NAMES.of(1, i);
            assertThat(wellKnown).doesNotContain(word, word.substring(0, 2), word.substring(word.length() - 2));
        }
        assertThat(NAMES.isBlocked("正泰")).isTrue();
        assertThat(NAMES.isBlocked("华正泰")).isTrue();
        assertThat(NAMES.isBlocked("红蜻蜓")).isTrue();
        assertThat(NAMES.isBlocked("晨鹭")).isFalse();
    }

    @Test
    void wordsBeyondTheCapacityComeRoundAgain() {
        assertThat(NAMES.of(1, 2_000_000)).hasSizeBetween(2, 3);
        assertThat(NAMES.of(1, 43_340_000)).hasSizeBetween(2, 3);
    }
}
