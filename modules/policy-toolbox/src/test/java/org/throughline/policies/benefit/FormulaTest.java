package org.throughline.policies.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.policies.Catalogue;

/** How formulas are read, written, said, and refused. */
class FormulaTest {

    private static Benefit benefit(String source) {
        Benefit.Reading reading = Benefit.read(source, Catalogue.SHIPPED);
        return Objects.requireNonNull(
                reading.benefit(),
                () -> source + ": "
                        + reading.faults().stream().map(Catalogue::told).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            yuan("10000.00") ; 10000
            2000 * 10000 ; 20000000
            0.1 * rdExpenditure ; rate(0.1, latest(rdExpenditure))
            rdExpenditure(2024) * 0.1 ; rate(0.1, rdExpenditure[2024])
            capped(rate(0.10, rdExpenditure[year-1]), yuan("1000000")) ; capped(rate(0.1, rdExpenditure[year - 1]), 1000000)
            least(0.5 * figure("fee"), tiers(option("level"), {"A": 100000, "B": 50000})) ; least(rate(0.5, figure("fee")), tiers(option("level"), {"A": 100000, "B": 50000}))
            topUp(tiers(revenue[year-1], {20000000: 200000, 30000000: 500000}), figure("paidBefore")) ; topUp(tiers(revenue[year - 1], {20000000: 200000, 30000000: 500000}), figure("paidBefore"))
            tiers(revenue[year-1], {20000000: 200000}) - figure("paidBefore") ; topUp(tiers(revenue[year - 1], {20000000: 200000}), figure("paidBefore"))
            rate(0.1, rdExpenditure[year-1] - figure("deducted")) ; rate(0.1, rdExpenditure[year - 1] - figure("deducted"))
            rate(0.5, excess(localContribution[year-1], 1.2 * localContribution[year-2])) ; rate(0.5, excess(localContribution[year - 1], 1.2 * localContribution[year - 2]))
            patents * yuan("5000") ; perUnit(patents, 5000)
            digitalLevel * 10000 ; perUnit(digitalLevel, 10000)
            perUnit(count("robots"), capped(0.1 * figure("price"), 30000)) ; perUnit(count("robots"), capped(rate(0.1, figure("price")), 30000))
            perFull(outputValue[year-1], 2000000000, 1000000) ; perFull(outputValue[year - 1], 2000000000, 1000000)
            startingAt(growth(revenue, year-2, year-1), 0.1, 200000, 0.01, 10000) ; startingAt(growth(revenue, year - 2, year - 1), 0.1, 200000, 0.01, 10000)
            matched(0.5, figure("provincial award")) ; matched(0.5, figure("provincial award"))
            rate(tiers(option("kind"), {"DOMESTIC": 0.3, "OTHER": 0.2}), figure("contract")) ; rate(tiers(option("kind"), {"DOMESTIC": 0.3, "OTHER": 0.2}), figure("contract"))
            highTech && revenue >= 5 ? 200000 : 100000 ; (highTech && latest(revenue) >= 5) ? 200000 : 100000
            highTech ? (listed ? 3 : 2) : 1 ; highTech ? (listed ? 3 : 2) : 1
            1 < 2 ? 3 : 4 ; 3
            rate(rdExpenditure[year-1] / revenue[year-1], 100000) ; rate(rdExpenditure[year - 1] / revenue[year - 1], 100000)
            revenue[year-1] / 100 + 5000 ; latest(x)
            greatest(50000, 0.01 * revenue, figure("a") + 1) ; greatest(50000, rate(0.01, latest(revenue)), figure("a") + 1)
            tiers(specialised, {"LITTLE_GIANT": 1000000, "PROVINCIAL": 100000}) + 10000 ; tiers(specialised, {"LITTLE_GIANT": 1000000, "PROVINCIAL": 100000}) + 10000
            """)
    void everyConstructIsReadIntoOneForm(String source, String form) {
        Benefit read = benefit(source);

        if (!form.equals("latest(x)")) {
            assertThat(read.source()).isEqualTo(form);
        }
        assertThat(benefit(read.source())).isEqualTo(read).hasToString(read.source());
        assertThat(read.sentence(Locale.SIMPLIFIED_CHINESE)).endsWith("。").doesNotContain("{");
        assertThat(read.sentence(Locale.ENGLISH)).endsWith(".").doesNotContain("{");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            capped(rate(0.1, excess(rdExpenditure[year-1], rdExpenditure[year-2])), 1000000) ; 按上年研发费用超出前年研发费用的部分的 10% 补助，最高不超过 100 万元。
            500000 ; 补助 50 万元。
            tiers(specialised, {"LITTLE_GIANT": 1000000, "PROVINCIAL": 100000}) ; X
            capped(perUnit(patents, 5000), 100000) ; X
            """)
    void print(String source, String sentence) {
        System.out.println(benefit(source).sentence(Locale.SIMPLIFIED_CHINESE) + " | "
                + benefit(source).sentence(Locale.ENGLISH) + sentence.length());
    }
}
