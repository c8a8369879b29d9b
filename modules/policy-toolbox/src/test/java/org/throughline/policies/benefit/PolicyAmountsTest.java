package org.throughline.policies.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.policies.Catalogue;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;

/** What clauses in force in Chinese cities pay, as their texts put it, to the yuan. */
class PolicyAmountsTest {

    private static final Assessment DAY = new Assessment(LocalDate.of(2026, 11, 23));

    /**
     * Facts and what an application tells, {@code name=value} each; years in brackets, choices with a question mark.
     */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            P01 ; tiers(option("level"), {"NATIONAL": 2000000, "PROVINCIAL": 1000000}) ; ?level=NATIONAL ; 2000000
            P01 ; tiers(option("level"), {"NATIONAL": 2000000, "PROVINCIAL": 1000000}) ; ?level=PROVINCIAL ; 1000000
            P03 ; tiers(option("carrier"), {"COMPLEX": 400000, "KEY_INSTITUTE": 300000, "INSTITUTE": 200000}) ; ?carrier=INSTITUTE ; 200000
            P05 ; tiers(specialised, {"LITTLE_GIANT": 1000000, "PROVINCIAL": 100000}) ; specialised=LITTLE_GIANT ; 1000000
            P05 ; tiers(specialised, {"LITTLE_GIANT": 1000000, "PROVINCIAL": 100000}) ; specialised=PROVINCIAL ; 100000
            P07 ; capped(rate(0.1, figure("deductible") - figure("struck out")), 3000000) ; ?deductible=12345678.91 ?struck_out=345678.9 ; 1200000.00
            P07 ; capped(rate(0.1, figure("deductible") - figure("struck out")), 3000000) ; ?deductible=99999999 ?struck_out=0 ; 3000000
            P08 ; least(tiers(option("class"), {"I": 5000000, "II": 3000000, "III": 1000000}), rate(0.25, figure("budget"))) ; ?class=II ?budget=10000000 ; 2500000
            P08 ; least(tiers(option("class"), {"I": 5000000, "II": 3000000, "III": 1000000}), rate(0.25, figure("budget"))) ; ?class=III ?budget=10000000 ; 1000000
            P09 ; capped(rate(0.35, rdExpenditure[year - 1] - figure("public money")), 5000000) ; rdExpenditure[2025]=10000000 ?public_money=2000000 ; 2800000
            P11 ; capped(perFull(outputValue[year - 1], 2000000000, 1000000), 5000000) ; outputValue[2025]=7999999999.99 ; 3000000
            P11 ; capped(perFull(outputValue[year - 1], 2000000000, 1000000), 5000000) ; outputValue[2025]=99000000000 ; 5000000
            P13 ; outputValue[year - 1] >= 30000000 && outputValue[year - 2] < 30000000 && growth(outputValue, year - 2, year - 1) > 0.2 ? 300000 : 0 ; outputValue[2025]=30000000 outputValue[2024]=24000000 ; 300000
            P13 ; outputValue[year - 1] >= 30000000 && outputValue[year - 2] < 30000000 && growth(outputValue, year - 2, year - 1) > 0.2 ? 300000 : 0 ; outputValue[2025]=30000000 outputValue[2024]=25000000 ; 0
            P14 ; 1000000 + capped(landArea * yuan("10000"), 2000000) ; landArea=12.5 ; 1125000
            P14 ; 1000000 + capped(landArea * yuan("10000"), 2000000) ; landArea=500 ; 3000000
            P15 ; capped(rate(0.5, figure("fee")), tiers(option("grade"), {"3": 100000, "4": 300000, "5": 500000})) ; ?grade=4 ?fee=700000 ; 300000
            P15 ; capped(rate(0.5, figure("fee")), tiers(option("grade"), {"3": 100000, "4": 300000, "5": 500000})) ; ?grade=5 ?fee=700000.01 ; 350000.01
            P16 ; capped(rate(0.5, excess(localContribution[year - 1], 1.2 * localContribution[year - 2])), 1000000) ; localContribution[2025]=1500000 localContribution[2024]=1000000 ; 150000
            P16 ; capped(rate(0.5, excess(localContribution[year - 1], 1.2 * localContribution[year - 2])), 1000000) ; localContribution[2025]=1000000 localContribution[2024]=1000000 ; 0
            P22 ; capped(0.01 * figure("new orders"), 1000000) ; ?new_orders=5000000 ; 50000
            P23 ; capped(rate(tiers(option("compute"), {"DOMESTIC": 0.3, "OTHER": 0.2}), figure("contract")), 8000000) ; ?compute=DOMESTIC ?contract=1000000 ; 300000
            P23 ; capped(rate(tiers(option("compute"), {"DOMESTIC": 0.3, "OTHER": 0.2}), figure("contract")), 8000000) ; ?compute=OTHER ?contract=90000000 ; 8000000
            P25 ; capped(matched(0.25, figure("granted above")), 5000000) ; ?granted_above=4000000 ; 1000000
            P26 ; capped(rate(0.15, fixedInvestment[year - 1]), 20000000) ; fixedInvestment[2025]=5000000 ; 750000
            P27 ; topUp(tiers(revenue[year - 1], {20000000: 200000, 30000000: 500000, 50000000: 1000000, 100000000: 2000000, 200000000: 3000000, 500000000: 4000000, 1000000000: 5000000}), figure("paid before")) ; revenue[2025]=50000000 ?paid_before=200000 ; 800000
            P27 ; topUp(tiers(revenue[year - 1], {20000000: 200000, 30000000: 500000, 50000000: 1000000, 100000000: 2000000, 200000000: 3000000, 500000000: 4000000, 1000000000: 5000000}), figure("paid before")) ; revenue[2025]=49999999.99 ?paid_before=500000 ; 0
            P37 ; tiers(option("kind"), {"SHOWCASE": capped(rate(0.3, figure("spent")), 2000000), "BENCHMARK": capped(rate(0.3, figure("spent")), 10000000)}) ; ?kind=BENCHMARK ?spent=20000000 ; 6000000
            P46 ; capped(rate(0.02, registeredCapital), 20000000) ; registeredCapital=50000000 ; 1000000
            P48 ; capped(perUnit(count("launches"), 1000000), 5000000) ; ?launches=3 ; 3000000
            P48 ; capped(perUnit(count("launches"), 1000000), 5000000) ; ?launches=7 ; 5000000
            P51 ; capped(figure("assessed"), 3000000) + tiers(option("case"), {"NATIONAL": 500000, "NONE": 0}) ; ?assessed=9000000 ?case=NATIONAL ; 3500000
            P52 ; capped(rate(0.002, excess(revenue[year - 1], revenue[year - 2])), 1000000) ; revenue[2025]=80000000 revenue[2024]=30000000.5 ; 99999.999
            P54 ; tiers(localContribution[year - 1], {100000000: 20000000, 80000000: 15000000, 40000000: 10000000, 20000000: 6000000, 10000000: 3000000}) ; localContribution[2025]=40000000 ; 10000000
            P54 ; tiers(localContribution[year - 1], {100000000: 20000000, 80000000: 15000000, 40000000: 10000000, 20000000: 6000000, 10000000: 3000000}) ; localContribution[2025]=9999999 ; 0
            P60 ; rate(0.5, figure("rent")) + perUnit(count("square metres"), 2000) ; ?rent=120000 ?square_metres=300.5 ; 661000
            devices ; capped(perUnit(count("robots"), capped(rate(0.1, figure("price")), 30000)), 500000) ; ?robots=4 ?price=400000 ; 120000
            devices ; capped(perUnit(count("robots"), capped(rate(0.1, figure("price")), 30000)), 500000) ; ?robots=20 ?price=250000 ; 500000
            growth ; capped(startingAt(growth(revenue, year - 2, year - 1), 0.1, 200000, 0.01, 10000), 500000) ; revenue[2025]=11500000 revenue[2024]=10000000 ; 250000
            growth ; capped(startingAt(growth(revenue, year - 2, year - 1), 0.1, 200000, 0.01, 10000), 500000) ; revenue[2025]=10999999 revenue[2024]=10000000 ; 0
            """)
    void aClausePaysWhatItsTextSays(String clause, String formula, String told, BigDecimal yuan) {
        Benefit benefit =
                Objects.requireNonNull(Benefit.read(formula, Catalogue.SHIPPED).benefit(), clause);
        Map<String, BigDecimal> figures = new HashMap<>();
        Map<String, String> options = new HashMap<>();
        FirmFacts.Builder firm = FirmFacts.builder();
        for (String one : told.split(" ", -1)) {
            String value = one.substring(one.indexOf('=') + 1);
            String name = one.substring(0, one.indexOf('=')).replace("?", "").replace('_', ' ');
            if (!one.startsWith("?")) {
                know(firm, name, value);
            } else if (formula.contains("option(\"" + name)) {
                options.put(name, value);
            } else {
                figures.put(name, new BigDecimal(value));
            }
        }

        Payout payout = benefit.of(firm.build(), DAY, new CaseFigures(figures, options));

        long fen = yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        assertThat(payout.low()).isEqualTo(fen);
        assertThat(payout.isExact()).isTrue();
        assertThat(payout.missing()).isEmpty();
        assertThat(payout.steps()).isNotEmpty();
    }

    private static void know(FirmFacts.Builder firm, String name, String value) {
        int bracket = name.indexOf('[');
        if (bracket < 0) {
            boolean word = Character.isLetter(value.charAt(0));
            firm.with(name, said(word ? new Value.Word(value) : new Value.Amount(new BigDecimal(value))));
        } else {
            int year = Integer.parseInt(name.substring(bracket + 1, name.length() - 1));
            firm.with(name.substring(0, bracket), year, said(new Value.Amount(new BigDecimal(value))));
        }
    }

    private static Statement said(Value value) {
        return new Statement(value, "tax office", LocalDate.of(2025, 12, 31), null);
    }
}
