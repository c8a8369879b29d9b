package org.throughline.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.throughline.samples.FullCity.ABOVE_SCALE;
import static org.throughline.samples.FullCity.COMPANIES;
import static org.throughline.samples.FullCity.MAKERS;
import static org.throughline.samples.FullCity.OTHERS;
import static org.throughline.samples.FullCity.isIn;
import static org.throughline.samples.FullCity.percent;
import static org.throughline.samples.FullCity.sum;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.samples.SizeStandard.SizeClass;

/** Holds the shipped city, at full size and before anybody keeps silent, against the published figures. */
class CalibrationTest {

    @Test
    void asManyMakersAreCompaniesAsTheCensusCounted() {
        assertThat(COMPANIES.size()).isCloseTo(107_156, within(50));
    }

    @Test
    void theCompaniesEmployAsManyAsTheCensusCounted() {
        assertThat(sum(COMPANIES, firm -> firm.size().employees())).isCloseTo(1_776_800, within(36_000.0));
    }

    @ParameterizedTest
    @CsvSource({"C38, 20.9, 17.7", "C34, 13.6, 11.6", "C19, 7.8, 15.6"})
    void theLargestDivisionsHaveTheirSharesOfTheCensus(String division, double entities, double employees) {
        double staff = sum(COMPANIES, firm -> isIn(firm, division) ? firm.size().employees() : 0);

        assertThat(percent(COMPANIES, firm -> isIn(firm, division))).isCloseTo(entities, within(0.1));
        assertThat(100 * staff / sum(COMPANIES, firm -> firm.size().employees()))
                .isCloseTo(employees, within(0.6));
    }

    @Test
    void asManyCompaniesAreAboveScaleAsWerePublishedFor2024() {
        assertThat(ABOVE_SCALE.size()).isCloseTo(9_291, within(140));
    }

    @Test
    void revenueAboveScaleIsFourToFiveTimesTheValueAdded() {
        double revenue = sum(ABOVE_SCALE, firm -> firm.size().revenueYuan());

        assertThat(173.69e9 / revenue).isBetween(0.20, 0.25);
    }

    @Test
    void theShareOfStrategicIndustriesAboveScaleIsThatOfTheCensus() {
        assertThat(percent(ABOVE_SCALE, firm -> firm.standing().strategic() != null))
                .isCloseTo(15.4, within(0.6));
    }

    @Test
    void asManyAreSpecialisedAsWerePublishedForJune2023() {
        long titled = COMPANIES.stream()
                .filter(firm -> firm.standing().specialised() != null)
                .count();

        assertThat(titled).isCloseTo(824, within(60L));
    }

    @Test
    void firmsSpendTheLargerPartOfTheCitysResearch() {
        double research = FullCity.all()
                .mapToDouble(firm -> Books.of(firm).rdExpenditure() / 100.0)
                .sum();

        assertThat(research / (0.03 * 971.88e9)).isBetween(0.75, 0.95);
    }

    @Test
    void oneFirmInEightGrows() {
        double growing =
                100.0 * FullCity.all().filter(firm -> firm.course().grows()).count() / (MAKERS.size() + OTHERS.size());

        assertThat(growing).isCloseTo(12.5, within(0.6));
        assertThat(percent(OTHERS, firm -> firm.course().grows())).isGreaterThan(20);
        assertThat(percent(MAKERS, firm -> firm.isHousehold() && firm.course().grows()))
                .isLessThan(2);
    }

    @Test
    void allSizesOccurAndTheSmallOnesPrevail() {
        Map<SizeClass, Long> classes =
                COMPANIES.stream().collect(Collectors.groupingBy(Firm::sizeClass, Collectors.counting()));

        assertThat(classes.get(SizeClass.LARGE)).isBetween(10L, 60L);
        assertThat(classes.get(SizeClass.MEDIUM)).isBetween(250L, 900L);
        assertThat(classes.get(SizeClass.SMALL)).isBetween(14_000L, 25_000L);
        assertThat(percent(COMPANIES, firm -> firm.sizeClass() == SizeClass.MICRO))
                .isBetween(75.0, 88.0);
    }

    @Test
    void fewAreListedAndAllOfThemAreAboveScale() {
        List<Firm> listed = FullCity.all().filter(Firm::listed).toList();

        assertThat(listed).hasSizeBetween(25, 60).allMatch(Firm::aboveScale);
    }

    @ParameterizedTest
    @CsvSource({
        "C3823, 330382, 45",
        "C3670, 330381, 50",
        "C3443, 330324, 25",
        "C3443, 330303, 28",
        "C3441, 330324, 35",
        "C3587, 330304, 40",
        "C3351, 330304, 45",
        "C2319, 330383, 18",
        "C1910, 330326, 30",
        "C245, 330324, 35",
        "C1361, 330305, 15"
    })
    void tradesGatherInTheirDistricts(String industry, String district, double least) {
        List<Firm> trade = MAKERS.stream().filter(firm -> isIn(firm, industry)).toList();

        assertThat(percent(trade, firm -> firm.district().code().value().equals(district)))
                .isGreaterThan(least);
    }

    @Test
    void everyDistrictHasFirmsOfBothSectionsAndZonesLieInLongwan() {
        assertThat(MAKERS.stream().map(firm -> firm.district().code()).distinct())
                .hasSize(12);
        assertThat(OTHERS.stream().map(firm -> firm.district().code()).distinct())
                .hasSize(12);
        assertThat(FullCity.all().filter(firm -> firm.zone() != null))
                .allSatisfy(firm -> assertThat(firm.district().code().value()).isEqualTo("330303"));
        assertThat(MAKERS.stream().map(Firm::zone).distinct())
                .containsExactlyInAnyOrder("wenzhou-bay", "wenzhou-etdz", "wenzhou-htz", null);
    }

    @Test
    void aFewHundredHaveNearlyTheMixOfAll() {
        List<Firm> few = MAKERS.subList(0, 300);
        List<Firm> companies = few.stream().filter(firm -> !firm.isHousehold()).toList();

        assertThat(companies.size()).isCloseTo(230, within(6));
        assertThat(percent(companies, firm -> isIn(firm, "C38"))).isCloseTo(20.9, within(2.0));
        assertThat(percent(companies, firm -> isIn(firm, "C34"))).isCloseTo(13.6, within(2.0));
        assertThat(percent(companies, firm -> isIn(firm, "C19"))).isCloseTo(7.8, within(2.0));
        assertThat(percent(companies, Firm::aboveScale)).isBetween(5.0, 13.0);
    }
}
