package org.throughline.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.samples.Course.Shape;

/** Holds how the past of the firms is told. */
class HistoryTest {

    @Test
    void tenYearsAreToldOfAFirmThatGrowsAndAtMostThreeOfAnyOther() {
        assertThat(FullCity.all())
                .allSatisfy(firm -> assertThat(firm.course().years())
                        .isBetween(firm.course().grows() ? 10 : 1, firm.course().grows() ? 10 : 3));
        double three = FullCity.percent(
                FullCity.MAKERS, firm -> !firm.course().grows() && firm.course().years() == 3);
        assertThat(three).isGreaterThan(60);
    }

    @Test
    void allFourShapesOccur() {
        assertThat(FullCity.all()
                        .collect(Collectors.groupingBy(firm -> firm.course().shape(), Collectors.counting())))
                .hasSize(4)
                .allSatisfy((shape, count) -> assertThat(count).isGreaterThan(5_000));
    }

    @Test
    void theLastYearIsOneOnEveryCurve() {
        assertThat(FullCity.MAKERS.subList(0, 5_000))
                .allSatisfy(firm -> assertThat(firm.course().level(0)).isCloseTo(1, within(1e-12)));
    }

    @Test
    void growingFirmsWereSmallerEveryYearBefore() {
        List<Course> growing = FullCity.all()
                .map(Firm::course)
                .filter(Course::grows)
                .limit(5_000)
                .toList();

        assertThat(growing).allSatisfy(course -> {
            for (int before = 1; before < course.years(); before++) {
                assertThat(course.level(before)).isLessThan(course.level(before - 1));
            }
        });
    }

    @Test
    void aCurveOfOneFactorAndAnSDifferInTheirLastYears() {
        double constant = lateGrowth(Shape.EXPONENTIAL);
        double bent = lateGrowth(Shape.LOGISTIC);

        assertThat(constant).isBetween(1.15, 1.5);
        assertThat(bent).isBetween(1.0, 1.1);
    }

    @Test
    void theFactsOfAGrowingFirmFollowItsCurve() {
        List<Dossier> firms = Dossier.first(4_000, 0);
        long followed = 0;
        for (int i = 0; i < firms.size(); i++) {
            Course course = FullCity.MAKERS.get(i).course();
            var revenue = firms.get(i).history("revenue");
            if (course.grows() && revenue.size() == 10) {
                double ratio = Double.parseDouble(revenue.get(0).value())
                        / Double.parseDouble(revenue.get(9).value());
                assertThat(ratio / Math.max(course.level(9), 1e-9))
                        .as("firm " + i)
                        .isGreaterThan(0.8);
                followed++;
            }
        }

        assertThat(followed).isGreaterThan(150);
    }

    /** By what factor firms of a shape grew in their last year in the middle. */
    private static double lateGrowth(Shape shape) {
        List<Double> factors = FullCity.all()
                .map(Firm::course)
                .filter(course -> course.shape() == shape)
                .map(course -> 1 / course.level(1))
                .sorted()
                .toList();
        return factors.get(factors.size() / 2);
    }
}
