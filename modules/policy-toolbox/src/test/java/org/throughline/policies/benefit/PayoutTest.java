package org.throughline.policies.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.policies.Catalogue;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.Year;

/** What comes out where something is missing, below nought or beyond all bounds, and how it is proved. */
class PayoutTest {

    private static final Assessment DAY = new Assessment(LocalDate.of(2026, 11, 23));
    private static final FirmFacts FIRM = FirmFacts.builder()
            .with("rdExpenditure", 2025, amount("1000000.01"))
            .with("profit", 2024, amount("-300000"))
            .with("profit", 2025, amount("200000"))
            .with("patents", amount("0"))
            .with("employees", 2025, amount("-3"))
            .with("totalAssets", 2025, amount("999999999999999999.999999"))
            .build();

    private static Statement amount(String number) {
        return new Statement(new Value.Amount(new BigDecimal(number)), "tax office", LocalDate.of(2025, 12, 31), null);
    }

    private static Payout payout(String formula, CaseFigures figures) {
        return Objects.requireNonNull(Benefit.read(formula, Catalogue.SHIPPED).benefit(), formula)
                .of(FIRM, DAY, figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            rate(0.005, rdExpenditure[year - 1]) ; 500000 ; 500000 ; ; rounded to 5000.00
            rate(0.5, rdExpenditure[year - 1]) ; 50000001 ; 50000001 ; ; half a fen up
            rate(0.1, revenue[year - 1]) ; 0 ; ; revenue ; nothing bounds it
            capped(rate(0.1, revenue[year - 1]), 50000) ; 0 ; 5000000 ; revenue ; the cap does
            capped(10000 + rate(0.1, revenue[year - 1]), 10000) ; 1000000 ; 1000000 ; ; the cap is reached whatever is missing
            least(rate(0.1, revenue[year - 1]), 5, tiers(sizeClass, {"LARGE": 10})) ; 0 ; 500 ; revenue sizeClass ; both can be least
            greatest(20, tiers(sizeClass, {"LARGE": 10, "SMALL": 5})) ; 2000 ; 2000 ; ; no tier is as much
            tiers(sizeClass, {"LARGE": 10, "MEDIUM": 20, "SMALL": 30, "MICRO": 40}) ; 1000 ; 4000 ; sizeClass ; one of four
            tiers(sizeClass, {"LARGE": 10, "MEDIUM": 20}) ; 0 ; 2000 ; sizeClass ; one of two or nothing
            tiers(specialised, {"LITTLE_GIANT": 10}) ; 0 ; 0 ; ; absence means no
            tiers(option("level"), {"A": 10, "B": 20}) ; 1000 ; 2000 ; level ; one of two
            tiers(revenue[year - 1], {1: 10, 2: 20}) ; 0 ; 2000 ; revenue ; any step or none
            environmentPenalty ? 0 : rate(0.1, rdExpenditure[year - 1]) ; 0 ; 10000000 ; environmentPenalty ; one or the other
            environmentPenalty ? 10 : 10 ; 1000 ; 1000 ; ; the same either way
            rate(0.1, excess(rdExpenditure[year - 1], rdExpenditure[year - 2])) ; 0 ; 10000000 ; rdExpenditure ; an increment is no more than the figure
            rate(0.5, excess(profit[year - 1], profit[year - 2])) ; 10000000 ; 10000000 ; ; a loss made good is no increment
            rate(0.5, profit[year - 2]) + 5 ; 500 ; 500 ; ; a share of a loss is nothing
            matched(0.5, profit[year - 2]) + 5 ; 500 ; 500 ; ; nor is a match of one
            rate(growth(profit, year - 2, year - 1), 1000) ; 0 ; ; profit ; growth from a loss is not known
            rate(profit[year - 1] / patents * 0.1, 1000) ; X ; ; ;
            rate(profit[year - 1] / profit[year - 2], 1000) ; 0 ; ; profit ; a share of a loss is not known
            topUp(100, figure("paid")) ; 0 ; 10000 ; paid ; nothing is not known to be paid before
            perUnit(employees[year - 1], 100) + 5 ; 500 ; 500 ; ; fewer than none are none
            perUnit(patents, rate(0.1, revenue[year - 1])) ; 0 ; 0 ; ; nought of something unknown
            perFull(revenue[year - 1], 100, 5) ; 0 ; ; revenue ; any number of them
            startingAt(revenue[year - 1], 100, 5, 10, 1) ; 0 ; ; revenue ; from nothing on
            totalAssets[year - 1] ; 1000000000000000000 ; ; ; beyond 18 digits nothing is worked out
            perUnit(count("n"), totalAssets[year - 1]) ; 0 ; ; n ; nor between
            """)
    void lowAndHighBoundWhatIsMissing(String formula, String low, @Nullable Long high, String missing) {
        if (low.equals("X")) {
            assertThat(Benefit.read(formula, Catalogue.SHIPPED).benefit()).isNull();
            return;
        }
        Payout payout = payout(formula, CaseFigures.NONE);

        assertThat(payout.low()).isEqualTo(Long.parseLong(low));
        assertThat(payout.high()).isEqualTo(high);
        assertThat(payout.isExact()).isEqualTo(Objects.equals(high, Long.valueOf(low)));
        assertThat(payout.missing().stream().map(cell -> cell.fact().name()).toList())
                .containsExactlyInAnyOrderElementsOf(names(missing, true));
        assertThat(payout.asked()).containsExactlyInAnyOrderElementsOf(names(missing, false));
    }

    private static List<String> names(@Nullable String missing, boolean ofFirm) {
        return missing == null
                ? List.of()
                : Arrays.stream(missing.split(" ", -1))
                        .filter(name -> ofFirm == Catalogue.SHIPPED.fact(name).isPresent())
                        .toList();
    }

    @Test
    void whatIsMissingIsToldWithItsYear() {
        assertThat(payout("rate(0.1, revenue[year - 1])", CaseFigures.NONE).missing())
                .containsExactly(Cell.of(Catalogue.fact("revenue"), Year.LAST));
    }

    @Test
    void theProofGoesFromFiguresToTheFenInOrder() {
        Payout payout = payout(
                "capped(rate(0.1, rdExpenditure[year - 1] - figure(\"deducted\")), 1000000)",
                new CaseFigures(Map.of("deducted", new BigDecimal("0.005"))));

        assertThat(payout.low()).isEqualTo(10_000_000);
        assertThat(payout.steps())
                .extracting(step -> step.told().zh())
                .containsExactly(
                        "上年研发费用：1,000,000.01 元。",
                        "申报的“deducted”：0.005 元。",
                        "上年研发费用减去申报的“deducted”的差额：1,000,000.005 元。",
                        "上年研发费用减去申报的“deducted”的差额的 10%：100,000.0005 元。",
                        "上年研发费用减去申报的“deducted”的差额的 10%（最高 100 万元）：100,000.0005 元。",
                        "最后四舍五入到分：10 万元。");
        assertThat(payout.steps().get(2).low()).isEqualByComparingTo("1000000.005");
        assertThat(payout.steps().get(3).formula())
                .isEqualTo("rate(0.1, rdExpenditure[year - 1] - figure(\"deducted\"))");
        assertThat(payout.steps().get(0).seen())
                .singleElement()
                .satisfies(seen -> assertThat(
                                Objects.requireNonNull(seen.statement()).source())
                        .isEqualTo("tax office"));
    }

    @Test
    void whatIsBelowNoughtIsSaidToCountAsNought() {
        assertThat(payout("rate(0.5, profit[year - 2])", CaseFigures.NONE).steps())
                .extracting(step -> step.told().en())
                .containsExactly(
                        "Total profit two years ago: -300,000 yuan.",
                        "What is below nought counts as nought: 0 yuan.",
                        "50% of total profit two years ago: 0 yuan.",
                        "Rounded to the fen at the end, half up: 0 yuan.");
    }

    @Test
    void whatAFormulaReadsIsToldWhetherAnythingHangsOnItOrNot() {
        Benefit benefit = Objects.requireNonNull(Benefit.read(
                        "capped(10 + rate(0.1, revenue[year - 1]), 10) + (listed && known(park) ? figure(\"a\") : "
                                + "tiers(option(\"b\"), {\"X\": patents * yuan(\"5\") }))"
                                + " + tiers(specialised, {\"PROVINCIAL\": 1})",
                        Catalogue.SHIPPED)
                .benefit());

        assertThat(benefit.reads())
                .extracting(cell -> cell.fact().name())
                .containsExactlyInAnyOrder("revenue", "listed", "park", "patents", "specialised");
        assertThat(benefit.asks()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void amountsWithoutProofAreTheSame() {
        Benefit benefit = Objects.requireNonNull(Benefit.read("capped(rate(0.1, rdExpenditure), 5)", Catalogue.SHIPPED)
                .benefit());

        Payout with = benefit.of(FIRM, DAY, CaseFigures.NONE);
        Payout without = benefit.amount(FIRM, DAY, CaseFigures.NONE);

        assertThat(without.steps()).isEmpty();
        assertThat(without.low()).isEqualTo(with.low()).isEqualTo(500);
        assertThat(benefit.bounds().low()).isZero();
        assertThat(benefit.bounds().high()).isEqualTo(500);
    }
}
