package org.throughline.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawsTest {

    private static final long SEED = 42;

    @Test
    void eachMatterOfEachFirmHasAStreamOfItsOwn() {
        Set<Long> first = new HashSet<>();

        for (Matter matter : Matter.values()) {
            for (Section section : Section.values()) {
                IntStream.range(0, 1_000)
                        .forEach(i ->
                                first.add(Draws.of(SEED, matter, section, i).bits()));
            }
        }

        assertThat(first).hasSize(Matter.values().length * Section.values().length * 1_000);
    }

    @Test
    void noTwoMattersShareANumber() {
        assertThat(Matter.values()).extracting(Matter::number).doesNotHaveDuplicates();
    }

    @Test
    void normalDrawsHaveMeanZeroAndDeviationOne() {
        double[] drawn = IntStream.range(0, 100_000)
                .mapToDouble(i ->
                        Draws.of(SEED, Matter.TRADE, Section.MANUFACTURING, i).normal())
                .toArray();

        double mean = Arrays.stream(drawn).average().orElseThrow();
        double variance = Arrays.stream(drawn).map(x -> x * x).average().orElseThrow();

        assertThat(mean).as("seed " + SEED).isCloseTo(0, within(0.01));
        assertThat(variance).as("seed " + SEED).isCloseTo(1, within(0.02));
    }

    /** Values of the printed tables. */
    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.975, 1.959963985", "0.025, -1.959963985", "0.999, 3.090232306", "0.01, -2.326347874"})
    void quantilesAreThoseOfTheTables(double probability, double value) {
        assertThat(Normal.quantile(probability)).isCloseTo(value, within(1e-7));
    }

    @Test
    void anEvenSpreadLeavesNoGapAfterAFewHundred() {
        for (EvenSpread spread : EvenSpread.values()) {
            long[] tenths = new long[10];
            IntStream.range(0, 300).forEach(i -> tenths[(int) (10 * spread.at(SEED, Section.OTHERS, i))]++);

            assertThat(Arrays.stream(tenths).boxed())
                    .as(spread + ", seed " + SEED)
                    .allSatisfy(n -> assertThat(n).isBetween(25L, 35L));
        }
    }
}
