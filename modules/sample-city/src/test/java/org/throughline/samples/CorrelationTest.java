package org.throughline.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what goes with what in the facts as they are told; the seed is that of the shipped city. */
class CorrelationTest {

    private static final List<Dossier> FIRMS = Dossier.first(20_000, 2_000);

    @ParameterizedTest
    @CsvSource({
        "employees, revenue, 0.65, 0.95",
        "revenue, outputValue, 0.99, 1",
        "revenue, taxPaid, 0.9, 0.99",
        "revenue, totalAssets, 0.9, 0.99",
        "revenue, energyUse, 0.7, 0.97",
        "revenue, registeredCapital, 0.6, 0.95",
        "revenue, profit, 0.3, 0.95",
        "revenue, landArea, 0.1, 0.6",
        "employees, digitalLevel, 0.3, 0.8"
    })
    void largerFirmsHaveMoreOfEverything(String one, String other, double least, double most) {
        assertThat(rankCorrelation(one, other, Dossier::isCompany)).isBetween(least, most);
    }

    @Test
    void firmsThatSpendMoreOnResearchHaveMorePatentsAndMoreStaffForIt() {
        Predicate<Dossier> researching = firm -> firm.number("rdExpenditure").orElse(0) > 0;

        assertThat(rankCorrelation("rdExpenditure", "patents", researching)).isBetween(0.55, 0.95);
        assertThat(rankCorrelation("rdExpenditure", "rdStaff", researching)).isBetween(0.7, 0.99);
    }

    @Test
    void highTechFirmsSpendMoreOfTheirRevenueOnResearch() {
        double highTech = medianResearch(firm -> firm.says("highTech", "true"));
        double rest = medianResearch(
                firm -> !firm.has("highTech") && firm.number("rdExpenditure").orElse(0) > 0);

        assertThat(highTech).isBetween(0.03, 0.12);
        assertThat(rest).isBetween(0.005, 0.05).isLessThan(highTech);
    }

    @Test
    void heavyIndustriesUseMoreEnergyAndLightOnesExportMore() {
        assertThat(median("energyUse", "C30")).isGreaterThan(4 * median("energyUse", "C18"));
        assertThat(exporters("C24")).isGreaterThan(2 * exporters("C30"));
    }

    @Test
    void largerFirmsKeepLessToThemselves() {
        double large = missing(firm -> firm.says("sizeClass", "SMALL") || firm.says("sizeClass", "MEDIUM"));
        double micro = missing(firm -> firm.isCompany() && firm.says("sizeClass", "MICRO"));
        double households = missing(firm -> !firm.isCompany());

        assertThat(large).isLessThan(micro);
        assertThat(micro).isLessThan(households);
    }

    private static double rankCorrelation(String one, String other, Predicate<Dossier> which) {
        List<Dossier> known = FIRMS.stream()
                .filter(which)
                .filter(firm -> firm.has(one, other))
                .toList();
        double[] x = ranks(known.stream().mapToDouble(firm -> firm.sure(one)).toArray());
        double[] y = ranks(known.stream().mapToDouble(firm -> firm.sure(other)).toArray());
        double middle = (x.length - 1) / 2.0;
        double both = 0;
        double ofX = 0;
        double ofY = 0;
        for (int i = 0; i < x.length; i++) {
            both += (x[i] - middle) * (y[i] - middle);
            ofX += (x[i] - middle) * (x[i] - middle);
            ofY += (y[i] - middle) * (y[i] - middle);
        }
        return both / Math.sqrt(ofX * ofY);
    }

    /** Ranks from 0; equals share the mean of theirs. */
    private static double[] ranks(double[] values) {
        List<Integer> order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toList();
        double[] ranks = new double[values.length];
        for (int from = 0; from < values.length; ) {
            int to = from;
            while (to < values.length && values[order.get(to)] == values[order.get(from)]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order.get(i)] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static double medianResearch(Predicate<Dossier> which) {
        return middle(FIRMS.stream()
                .filter(which)
                .filter(firm -> firm.has("revenue", "rdExpenditure"))
                .mapToDouble(firm -> firm.sure("rdExpenditure") / firm.sure("revenue"))
                .toArray());
    }

    /** The middle of a figure by revenue in a division. */
    private static double median(String fact, String division) {
        return middle(FIRMS.stream()
                .filter(firm -> firm.firm().industry().value().startsWith(division))
                .filter(firm -> firm.has("revenue", fact))
                .mapToDouble(firm -> firm.sure(fact) / firm.sure("revenue"))
                .toArray());
    }

    private static double exporters(String division) {
        return FIRMS.stream()
                .filter(firm -> firm.firm().industry().value().startsWith(division))
                .filter(firm -> firm.has("exports"))
                .mapToDouble(firm -> firm.sure("exports") > 0 ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static double missing(Predicate<Dossier> which) {
        return FIRMS.stream()
                .filter(which)
                .mapToDouble(MissingFactsTest::missing)
                .average()
                .orElseThrow();
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
