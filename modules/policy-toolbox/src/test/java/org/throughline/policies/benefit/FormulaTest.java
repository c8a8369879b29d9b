package org.throughline.policies.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.policies.Catalogue;
import org.throughline.policies.language.LanguageFault;

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
            500000 ; 补助 50 万元。 ; 500,000 yuan.
            capped(rate(0.1, excess(rdExpenditure[year - 1], rdExpenditure[year - 2])), 1000000) ; 按上年研发费用超出前年研发费用的部分的 10% 补助，最高不超过 100 万元。 ; 10% of what R&D expenditure last year has beyond R&D expenditure two years ago, at most 1,000,000 yuan.
            tiers(specialised, {"LITTLE_GIANT": 1000000, "PROVINCIAL": 100000}) ; `专精特新为专精特新“小巨人”的，补助 100 万元；专精特新为省级专精特新的，补助 10 万元。` ; `1,000,000 yuan if specialised and sophisticated is Little giant; 100,000 yuan if specialised and sophisticated is Provincial.`
            tiers(option("level"), {"NATIONAL": 2000000}) ; 申报的“level”为“NATIONAL”的，补助 200 万元。 ; 2,000,000 yuan if "level" of the application is "NATIONAL".
            capped(perUnit(patents, 5000), 100000) ; 有效专利，每件补助 5,000 元，最高不超过 10 万元。 ; 5,000 yuan each for patents in force, counted in pieces, at most 100,000 yuan.
            capped(perUnit(count("robots"), capped(rate(0.1, figure("price")), 30000)), 500000) ; 申报的“robots”，每个（按申报的“price”的 10% 补助，最高不超过 3 万元），最高不超过 50 万元。 ; (10% of "price" of the application, at most 30,000 yuan) each for "robots" of the application, counted in pieces, at most 500,000 yuan.
            topUp(tiers(revenue[year - 1], {20000000: 200000}), figure("paid before")) ; （上年营业收入在 2,000 万元以上的，补助 20 万元），扣除申报的“paid before”后补足差额。 ; (200,000 yuan if revenue last year is at least 20,000,000 yuan), less "paid before" of the application.
            least(0.5 * figure("fee"), 100000) ; 以下各项取低：按申报的“fee”的 50% 补助；补助 10 万元。 ; `The least of: 50% of "fee" of the application; 100,000 yuan.`
            greatest(0.5 * figure("fee"), 100000) ; 以下各项取高：按申报的“fee”的 50% 补助；补助 10 万元。 ; `The greatest of: 50% of "fee" of the application; 100,000 yuan.`
            perFull(outputValue[year - 1], 2000000000, 1000000) ; 上年工业总产值每满 20 亿元补助 100 万元。 ; 1,000,000 yuan for each full 2,000,000,000 yuan of gross output value last year.
            startingAt(growth(revenue, year - 2, year - 1), 0.1, 200000, 0.01, 10000) ; 上年营业收入较前年的增幅在 10% 以上的，补助 20 万元，每再增加 1% 另补助 1 万元。 ; 200,000 yuan if growth of revenue from two years ago to last year is at least 10%, and 10,000 yuan for each further 1%.
            matched(0.5, figure("provincial award")) ; 按申报的“provincial award”的 50% 配套。 ; 50% of "provincial award" of the application, as a match.
            highTech ? 200000 : 0 ; 高新技术企业为“是”的，补助 20 万元；否则不予补助。 ; `200,000 yuan if high-tech enterprise is yes; otherwise nothing.`
            rate(0.35, rdExpenditure[year - 1] - figure("public money")) ; 按上年研发费用减去申报的“public money”的差额的 35% 补助。 ; 35% of R&D expenditure last year less "public money" of the application.
            50000 + 0.01 * revenue ; 补助 5 万元，另按最近一年营业收入的 1% 补助。 ; 50,000 yuan, and 1% of revenue in the latest known year besides.
            """)
    void aBenefitIsOneSentenceInBothLanguages(String source, String chinese, String english) {
        assertThat(benefit(source).sentence(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(benefit(source).sentence(Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            employees * 1000 ; 1:13 not-money ; yuan("1000")
            employees ; 1:1 not-money ;
            rate(10, revenue) ; 1:6 share-wrong ; 0.1
            revenue * 2 ; 1:11 share-wrong ; 0.02
            matched(11, figure("x")) ; 1:9 share-wrong ; 0.11
            rate(-0.1, revenue) ; 1:7 below-zero ;
            rate(0, revenue) ; 1:6 share-wrong ;
            -5 ; 1:2 below-zero ;
            100 - 200 ; 1:1 below-zero ;
            topUp(100, 200) ; 1:1 below-zero ;
            tiers(specialised, {"PROVINCIAL": 100}) - 200 ; 1:1 below-zero ;
            capped(500000, 100000) ; 1:8 above-cap ;
            capped(tiers(specialised, {"LITTLE_GIANT": 100, "PROVINCIAL": 10}), 50) ; 1:8 above-cap ;
            capped(tiers(revenue, {1: 100, 2: 10}), 50) ; 1:8 above-cap ;
            capped(highTech ? 100 : 10, 50) ; 1:8 above-cap ;
            yuan("x") ; 1:6 number-form ;
            yuan(5) ; 1:6 wrong-type ;
            yuan("1", "2") ; 1:1 wrong-count ;
            revenue / 0 ; 1:1 divides-by-zero ;
            1 / 0 ; 1:1 divides-by-zero ;
            revenue / (0 - 2) ; 1:1 not-positive ;
            perFull(revenue, 0, 5) ; 1:18 not-positive ;
            startingAt(revenue, 1, 2, 0, 3) ; 1:27 not-positive ;
            excess(revenue, employees) > 5 ; 1:1 wrong-type ;
            rate(0.1, excess(revenue, employees)) ; 1:11 measure-differs ;
            min(5, revenue) ; 1:1 unknown-function ; least
            rat(0.1, revenue) ; 1:1 unknown-function ; rate
            revenu * 0.1 ; 1:1 unknown-name ; revenue
            rate(0.1) ; 1:1 wrong-count ;
            least(5) ; 1:1 wrong-count ;
            tiers(specialised, {"LITTLE_GIANTS": 5}) ; 1:21 unknown-value ; LITTLE_GIANT
            tiers(specialised, {"PROVINCIAL": 5, "PROVINCIAL": 6}) ; 1:38 tier-twice ;
            tiers(revenue, {5: 5, 5.0: 6}) ; 1:23 tier-twice ;
            tiers(specialised, {}) ; 1:20 wrong-type ;
            tiers(specialised, 5) ; 1:20 wrong-type ;
            tiers(highTech, {"x": 5}) ; 1:7 wrong-type ;
            tiers(revenue, {"x": 5}) ; 1:17 wrong-type ;
            tiers(option("1 2"), {"x": 5}) ; 1:14 wrong-type ;
            option("x") ; 1:1 wrong-type ;
            revenue > 5 ; 1:1 wrong-type ;
            highTech ; 1:1 wrong-type ;
            revenue * revenue ; 1:1 not-sayable ;
            revenue % 5 ; 1:1 not-sayable ;
            perUnit(revenue, 5) ; 1:9 wrong-type ;
            rate(revenue, revenue) ; 1:6 wrong-type ;
            figure("") ; 1:8 wrong-type ;
            999999999999999999 * 999999 ; 1:1 number-form ;
            0.1234567 ; 1:1 number-form ;
            listed ? 1 : "a" ; 1:14 wrong-type ;
            liste ? 1 : 2 ; 1:1 unknown-name ; listed
            """)
    void whatCannotBePaidIsRefusedWithItsPlace(String source, String told, String meant) {
        List<LanguageFault> faults = Benefit.read(source, Catalogue.SHIPPED).faults();

        assertThat(faults).isNotEmpty();
        assertThat(Catalogue.told(faults.get(0))).startsWith(told + " ");
        assertThat(faults.get(0).suggestion().orElse(null)).isEqualTo(meant);
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.detail().in(Locale.SIMPLIFIED_CHINESE)).matches("(?s).*\\p{IsHan}.*");
            assertThat(fault.detail().in(Locale.ENGLISH)).doesNotContain("{");
        });
    }

    @Test
    void aLongSumIsReadAgainAsItIsWritten() {
        Benefit sum =
                benefit("rate(0.1, revenue" + " + revenue - profit".repeat(50) + ")" + " + figure(\"a\")".repeat(50));

        assertThat(benefit(sum.source())).isEqualTo(sum);
        assertThat(benefit("1 + figure(\"a\") + (figure(\"b\") + 2)").source())
                .isEqualTo("1 + figure(\"a\") + (figure(\"b\") + 2)");
        assertThat(benefit("rate(0.1, revenue - (profit - totalAssets) - profit)")
                        .source())
                .isEqualTo("rate(0.1, latest(revenue) - (latest(profit) - latest(totalAssets)) - latest(profit))");
    }

    @Test
    void allFaultsComeAtOnce() {
        assertThat(Benefit.read("revenu * 0.1 + rat(1, 2) + capped(5) + employees", Catalogue.SHIPPED)
                        .faults())
                .extracting(LanguageFault::kind)
                .containsExactly(
                        LanguageFault.Kind.UNKNOWN_NAME,
                        LanguageFault.Kind.UNKNOWN_FUNCTION,
                        LanguageFault.Kind.WRONG_COUNT,
                        LanguageFault.Kind.NOT_MONEY);
    }

    @Test
    void everyNumberHasARoleAndCanBeTurned() {
        Benefit benefit =
                benefit("capped(highTech && revenue[year - 1] >= 50000000 ? rate(0.1, rdExpenditure[year - 1])"
                        + " : tiers(specialised, {\"LITTLE_GIANT\": 200000}), 1000000)");

        assertThat(benefit.parameters())
                .extracting(one -> one.name() + " " + one.value() + " "
                        + one.label().zh() + " | " + one.label().en())
                .containsExactly(
                        "bound-1 50000000 条件的界限（上年营业收入） | Bound of a condition (revenue last year)",
                        "rate-1 0.1 比例 | Rate",
                        "amount-1 200000 金额（专精特新“小巨人”） | Amount (Little giant)",
                        "cap-1 1000000 上限 | Cap");
        for (Parameter parameter : benefit.parameters()) {
            BigDecimal half = parameter.value().divide(new BigDecimal(2));
            Benefit turned = benefit.with(parameter, half);
            assertThat(turned.parameters())
                    .filteredOn(one -> one.name().equals(parameter.name()))
                    .singleElement()
                    .satisfies(one -> assertThat(one.value()).isEqualByComparingTo(half));
            assertThat(turned).isNotEqualTo(benefit);
            assertThat(turned.with(parameter, parameter.value())).isEqualTo(benefit);
            assertThat(benefit(turned.source())).isEqualTo(turned);
        }
    }

    @Test
    void whatANumberCannotBeIsNotTaken() {
        Benefit benefit = benefit("capped(rate(0.1, revenue), 100)");
        Parameter rate = benefit.parameters().get(0);
        Parameter cap = benefit.parameters().get(1);

        for (String share : List.of("0", "-0.1", "1.01", "0.0000001")) {
            assertThatIllegalArgumentException().isThrownBy(() -> benefit.with(rate, new BigDecimal(share)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> benefit.with(cap, new BigDecimal(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> benefit("5").with(cap, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseFigures(Map.of("cost", new BigDecimal("-0.01"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseFigures(Map.of("cost", new BigDecimal("0.0000001"))));
    }
}
