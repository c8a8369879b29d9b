package org.throughline.policies.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.policies.Catalogue;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.language.CelText;
import org.throughline.policies.verdict.Verdict.Outcome;

class JudgementTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final FirmFacts FIRM = FirmFacts.builder()
            .with("revenue", 2025, amount("100000000"))
            .with("revenue", 2024, amount("80000000"))
            .with("revenue", 2022, amount("0"))
            .with("rdExpenditure", 2025, amount("3000000"))
            .with("employees", 2023, amount("120"))
            .with("profit", 2024, amount("-5"))
            .with("profit", 2025, amount("5"))
            .with("registeredOn", said(new Value.Day(LocalDate.of(2024, 2, 29))))
            .with("sizeClass", said(new Value.Word("SMALL")))
            .with("aiUses", said(new Value.Words(Set.of("vision"))))
            .with("industry", said(new Value.Word("C3441")))
            .with("highTech", ending(new Value.Truth(true), LocalDate.of(2026, 11, 23)))
            .with("aboveScale", ending(new Value.Truth(true), LocalDate.of(2026, 11, 24)))
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            revenue[year-1] >= 100000000                       ; TRUE    ;
            revenue[year-1] > 100000000                        ; FALSE   ;
            revenue[year-1] >= 100000000.000001                ; FALSE   ;
            revenue[year] >= 1                                 ; UNKNOWN ; revenue[year]
            !(revenue[year] >= 1)                              ; UNKNOWN ; revenue[year]
            latest(employees) == 120                           ; TRUE    ;
            rdExpenditure[year-1] / revenue[year-1] >= 0.03    ; TRUE    ;
            rdExpenditure[year-1] / revenue[year-1] > 0.03     ; FALSE   ;
            rdExpenditure[2025] / revenue[2022] > 0.03         ; UNKNOWN ; revenue[2022]
            rdExpenditure[2024] / revenue[2022] > 0.03         ; UNKNOWN ; rdExpenditure[2024]
            growth(revenue, 2024, 2025) == 0.25                ; TRUE    ;
            growth(revenue, 2022, 2025) >= 0                   ; UNKNOWN ; revenue[2022]
            growth(profit, 2024, 2025) >= 0                    ; UNKNOWN ; profit[2024]
            growth(revenue, 2023, 2025) >= 0                   ; UNKNOWN ; revenue[2023]
            sum(revenue, 2024, 2025) == 180000000              ; TRUE    ;
            sum(revenue, 2023, 2025) >= 1                      ; UNKNOWN ; revenue[2023]
            average(revenue, 2024, 2025) == 90000000           ; TRUE    ;
            revenue[2025] - revenue[2024] == 20000000          ; TRUE    ;
            0.03 * revenue[2025] <= rdExpenditure[2025]        ; TRUE    ;
            yearsSince(registeredOn) == 2                      ; TRUE    ;
            monthsSince(registeredOn) == 32                    ; TRUE    ;
            registeredOn >= date("2024-02-29")                 ; TRUE    ;
            registeredOn < date("2024-02-29")                  ; FALSE   ;
            sizeClass in ["SMALL", "MICRO"]                    ; TRUE    ;
            sizeClass != "SMALL"                               ; FALSE   ;
            creditRating != "D"                                ; UNKNOWN ; creditRating
            !(creditRating in ["C", "D"])                      ; UNKNOWN ; creditRating
            "vision" in aiUses                                 ; TRUE    ;
            "visio" in aiUses                                  ; FALSE   ;
            within(industry, "C34")                            ; TRUE    ;
            within(industry, ["C35", "C341"])                  ; FALSE   ;
            listed                                             ; FALSE   ;
            !listed                                            ; TRUE    ;
            environmentPenalty                                 ; UNKNOWN ; environmentPenalty
            highTech                                           ; FALSE   ;
            heldOn(highTech, date("2026-11-22"))               ; TRUE    ;
            heldOn(highTech, date("2019-12-31"))               ; FALSE   ;
            aboveScale                                         ; TRUE    ;
            heldOn(aboveScale, date("2026-11-24"))             ; UNKNOWN ; aboveScale
            known(revenue[2025]) && !known(revenue[2023])      ; TRUE    ;
            known(listed)                                      ; TRUE    ;
            known(environmentPenalty)                          ; FALSE   ;
            environmentPenalty && listed                       ; FALSE   ;
            environmentPenalty || !listed                      ; TRUE    ;
            environmentPenalty || safetyIncident               ; UNKNOWN ; environmentPenalty safetyIncident
            environmentPenalty || (safetyIncident && listed)   ; UNKNOWN ; environmentPenalty
            (environmentPenalty || !listed) && safetyIncident  ; UNKNOWN ; safetyIncident
            """)
    void whatIsKnownDecidesAndWhatIsMissingIsNamed(String source, Kleene truth, String missing) {
        Verdict verdict = judge(source);

        assertThat(verdict.outcome()).isEqualTo(Outcome.of(truth));
        assertThat(verdict.missing().stream().map(cell -> CelText.of(cell)).collect(Collectors.toSet()))
                .isEqualTo(missing == null ? Set.of() : Set.of(missing.split(" ")));
    }

    @Test
    void eachConditionShowsWhatItSawWithSourceAndDay() {
        Verdict verdict = judge("rdExpenditure[2025] / revenue[2025] >= 0.04 && environmentPenalty");

        Finding share = verdict.findings().get(0);
        assertThat(share.truth()).isEqualTo(Kleene.FALSE);
        assertThat(share.number().orElseThrow().rounded(4)).isEqualByComparingTo("0.03");
        assertThat(share.seen())
                .extracting(Finding.Seen::statement)
                .containsExactly(amount("3000000"), amount("100000000"));
        assertThat(verdict.findings().get(1).seen().get(0).statement()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2025-02-28, 1, 12",
        "2024-02-29, 2025-02-27, 0, 11",
        "2024-02-29, 2028-02-28, 3, 47",
        "2024-02-29, 2028-02-29, 4, 48",
        "2023-11-23, 2026-11-22, 2, 35",
        "2023-11-23, 2026-11-23, 3, 36",
        "2024-01-31, 2024-02-29, 0, 1",
        "2024-01-31, 2024-02-28, 0, 0",
        "2027-01-15, 2026-11-23, -1, -2",
        "2026-11-23, 2026-11-23, 0, 0"
    })
    void aYearIsFullOnTheSameDayOrTheLastOfItsMonth(LocalDate from, LocalDate day, int years, int months) {
        FirmFacts firm = FirmFacts.builder()
                .with("registeredOn", new Statement(new Value.Day(from), "register", LONG_AGO, null))
                .build();
        Judgement judgement = new Judgement(firm, new Assessment(day));

        assertThat(judgement
                        .of(Catalogue.expression("yearsSince(registeredOn) == " + years))
                        .outcome())
                .isEqualTo(Outcome.ELIGIBLE);
        assertThat(judgement
                        .of(Catalogue.expression("monthsSince(registeredOn) == " + months))
                        .outcome())
                .isEqualTo(Outcome.ELIGIBLE);
    }

    private static Verdict judge(String source) {
        Expression expression = Catalogue.expression(source);
        return new Judgement(FIRM, new Assessment(DAY)).of(expression);
    }

    private static Statement amount(String number) {
        return said(new Value.Amount(new BigDecimal(number)));
    }

    private static Statement said(Value value) {
        return new Statement(value, "tax office", LONG_AGO, null);
    }

    private static Statement ending(Value value, LocalDate endsOn) {
        return new Statement(value, "science office", LONG_AGO, endsOn);
    }
}
