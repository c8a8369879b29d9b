package org.throughline.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds how much of what is expected of every firm the register does not have. */
class MissingFactsTest {

    /** What is asked of every firm; titles and uses of artificial intelligence are told only where there are any. */
    private static final List<String> EXPECTED = Stream.of(Fact.values())
            .filter(fact -> fact.silence() > 0)
            .map(Fact::title)
            .toList();

    private static final List<Dossier> FIRMS = Dossier.first(28_000, 1_200);

    @Test
    void aTenthOfAllFactsIsMissing() {
        double missing =
                FIRMS.stream().mapToDouble(MissingFactsTest::missing).average().orElseThrow();

        assertThat(EXPECTED).hasSize(21);
        assertThat(missing).isCloseTo(0.10, within(0.006));
    }

    @Test
    void everyFactIsMissingSomewhereAndNoneNearlyEverywhere() {
        for (String fact : EXPECTED) {
            double share = FIRMS.stream()
                    .mapToDouble(firm -> firm.has(fact) ? 0 : 1)
                    .average()
                    .orElseThrow();
            assertThat(share).as(fact).isBetween(0.005, 0.2);
        }
    }

    @Test
    void someFirmsTellEverythingAndSomeLittle() {
        assertThat(FIRMS.stream().filter(firm -> missing(firm) == 0).count()).isGreaterThan(2_000);
        assertThat(FIRMS.stream().filter(firm -> missing(firm) > 0.25).count()).isGreaterThan(500);
    }

    /** The share of the expected facts that a firm lacks. */
    static double missing(Dossier firm) {
        return EXPECTED.stream().filter(fact -> !firm.has(fact)).count() / (double) EXPECTED.size();
    }
}
