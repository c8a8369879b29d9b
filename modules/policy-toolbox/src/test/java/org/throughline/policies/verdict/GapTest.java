package org.throughline.policies.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.policies.Catalogue;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;

class GapTest {

    private static final Assessment ASSESSMENT = new Assessment(LocalDate.of(2026, 11, 23));
    private static final FirmFacts FIRM = FirmFacts.builder()
            .with("revenue", 2025, said(new Value.Amount(new BigDecimal("100000000"))))
            .with("rdExpenditure", 2025, said(new Value.Amount(new BigDecimal("2800000"))))
            .with("registeredOn", said(new Value.Day(LocalDate.of(2024, 1, 15))))
            .with("sizeClass", said(new Value.Word("LARGE")))
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            rdExpenditure[2025] / revenue[2025] >= 0.03 ; 0.028     ; 0.002
            revenue[2025] > 100000000                   ; 100000000 ; 0
            revenue[2025] < 90000000                    ; 100000000 ; 10000000
            revenue[2025] <= 99999999.5                 ; 100000000 ; 0.5
            revenue[2025] == 3                          ; 100000000 ; 99999997
            yearsSince(registeredOn) < 2                ; 2         ; 0
            yearsSince(registeredOn) == 1               ; 2         ; 1
            yearsSince(registeredOn) >= 100000          ; 2         ; 99998
            """)
    void aNumberSaysHowMuchIsLeft(String source, BigDecimal value, BigDecimal by) {
        Gap.Amount gap = (Gap.Amount) gap(source).orElseThrow();

        assertThat(gap.value().rounded(6)).isEqualByComparingTo(value);
        assertThat(gap.by().rounded(6)).isEqualByComparingTo(by);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            yearsSince(registeredOn) >= 3    ; 2027-01-15
            yearsSince(registeredOn) > 2     ; 2027-01-15
            yearsSince(registeredOn) >= 2.5  ; 2027-01-15
            yearsSince(registeredOn) == 4    ; 2028-01-15
            monthsSince(registeredOn) >= 36  ; 2027-01-15
            """)
    void timeBringsWhatIsOnlyTooYoung(String source, LocalDate day) {
        assertThat(gap(source)).contains(new Gap.MetOn(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            registeredOn >= date("2024-02-15") ; 31
            registeredOn > date("2024-01-15")  ; 1
            registeredOn < date("2024-01-15")  ; 1
            registeredOn < date("2024-01-10")  ; 5
            """)
    void aDayLiesSoManyDaysAway(String source, long days) {
        assertThat(gap(source)).contains(new Gap.Days(days));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sizeClass == 'SMALL'", "listed", "revenue[2025] > 1", "revenue[2024] > 1"})
    void whatIsMetUnknownOrNoNumberHasNoGap(String source) {
        assertThat(gap(source)).isEmpty();
    }

    @Test
    void aGapIsNeverBelowNought() {
        assertThat(((Gap.Amount) gap("revenue[2025] < 1").orElseThrow()).by().signum())
                .isPositive();
    }

    @Test
    void onTheDayThatIsToldItIsMetAndOnTheDayBeforeItIsNot() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("GapTest -Dseed=" + seed);
        Random random = new Random(seed);
        int told = 0;

        for (int firm = 0; firm < 2_000; firm++) {
            LocalDate registered = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(5_000));
            Expression.Condition condition = Catalogue.expression((random.nextBoolean() ? "years" : "months")
                            + "Since(registeredOn) " + List.of(">=", ">", "==").get(random.nextInt(3)) + " "
                            + random.nextInt(40))
                    .conditions()
                    .get(0);
            FirmFacts facts = FirmFacts.builder()
                    .with("registeredOn", said(new Value.Day(registered)))
                    .build();
            Finding finding = new Judgement(facts, ASSESSMENT).finding(condition);
            if (Gap.of(finding, true).orElse(null) instanceof Gap.MetOn met) {
                told++;
                assertThat(met.day()).isAfter(ASSESSMENT.day());
                assertThat(truthOn(met.day(), facts, condition)).isEqualTo(Kleene.TRUE);
                assertThat(truthOn(met.day().minusDays(1), facts, condition)).isEqualTo(Kleene.FALSE);
            }
        }

        assertThat(told).isGreaterThan(300);
    }

    private static Kleene truthOn(LocalDate day, FirmFacts facts, Expression.Condition condition) {
        return new Judgement(facts, new Assessment(day)).finding(condition).truth();
    }

    private static Optional<Gap> gap(String source) {
        Expression expression = Catalogue.expression(source);
        Finding finding =
                new Judgement(FIRM, ASSESSMENT).finding(expression.conditions().get(0));
        return Gap.of(finding, !(expression instanceof Expression.Not));
    }

    private static Statement said(Value value) {
        return new Statement(value, "tax office", LocalDate.of(2024, 1, 1), null);
    }
}
